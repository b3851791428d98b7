package com.evilcorp.support.evaluator.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import com.evilcorp.support.evaluator.Served;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the evaluator notes at a line. */
@QuarkusTest
class NotePageTest extends ReviewScene {
    @Test
    void a_note_is_pinned_to_its_line_corrected_and_taken_back() {
        String session = served("Noted");
        assertThat(Served.page(session, "?note=2").statusCode(200).extract().asString())
                .contains("<textarea name=\"note\"", "Note at line 2");
        note(session, 2, "Too <b>short</b>").statusCode(303).header("Location", endsWith(session + "#line-2"));
        assertThat(Served.read(session))
                .containsSubsequence("id=\"line-2\"", "Because.", "Too &lt;b&gt;short&lt;/b&gt;");
        note(session, 2, "Too long").statusCode(303);
        assertThat(Served.read(session)).containsSubsequence("Too long", "Former versions", "Too &lt;b&gt;short");
        note(session, 2, " ").statusCode(303);
        assertThat(Served.read(session))
                .containsSubsequence("Note deleted", "Former versions", "Too long", "Too &lt;b&gt;short");
    }

    @Test
    void a_note_that_cannot_be_kept_is_told_why_and_nothing_typed_is_lost() {
        String session = served("Not noted");
        String long2001 = "x".repeat(2_001);
        note(session, 1, long2001)
                .statusCode(400)
                .body(containsString("at most 2000 characters; this one has 2001"))
                .body(containsString(long2001));
        note(session, 1, "").statusCode(400).body(containsString("Write something first"));
        note(session, 1, "bell\u0007").statusCode(400).body(containsString("cannot be shown"));
        note(session, 9, "No such line").statusCode(404);
        note(session, 1, "😀".repeat(2_000)).statusCode(303);
    }

    @Test
    void a_note_has_a_bounded_number_of_versions_and_can_be_taken_back_for_good() throws SQLException {
        String session = served("Noted for ever");
        notes(session, 1, Reviews.MOST_VERSIONS - 1);
        note(session, 1, "The last").statusCode(303);
        note(session, 1, "One more")
                .statusCode(409)
                .body(containsString("This note has as many versions"))
                .body(containsString("One more"));
        note(session, 2, "Another line").statusCode(303);
        note(session, 1, "").statusCode(303);
        note(session, 1, "Again").statusCode(409);
    }

    @Test
    void a_session_has_a_bounded_number_of_notes() throws SQLException {
        String session = served("Noted all over");
        notes(session, 1, Reviews.MOST_NOTES);
        note(session, 2, "One more").statusCode(409).body(containsString("this page as many notes"));
    }
}
