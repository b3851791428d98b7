package com.evilcorp.support.evaluator.replay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.evaluator.PastSessions;
import com.evilcorp.support.replay.DayChange;
import com.evilcorp.support.replay.Patience;
import com.evilcorp.support.replay.RecordedDay;
import com.evilcorp.support.replay.WhatIf;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A past day run again, of what is stored of it. */
@QuarkusTest
class WhatIfPageTest extends Scene {
    DataSource database;

    @Inject
    RecordedDayQuery days;

    @Test
    void what_the_desk_did_just_now_comes_out_to_the_millisecond() {
        Instant began = Instant.now();
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada", "Served?");
        Customer bob = customer();
        bob.starts("Bob", "Turned away?");
        Customer cleo = customer();
        cleo.starts("Cleo", "Gives up?");
        rep.attends(ada);
        rep.says("No.");
        rep.sends("decline", "session", bob.session());
        bob.sees("declined");
        cleo.sends("end");
        cleo.sees("ended");
        rep.sends("end");
        ada.sees("ended");
        RecordedDay all = days.between(began, Instant.now().plusSeconds(1)).day();
        RecordedDay day = new RecordedDay(
                began,
                all.sessions().stream()
                        .filter(session -> !session.openedAt().isBefore(began))
                        .toList(),
                all.shifts());
        assertThat(day.sessions()).hasSize(3);
        assertThat(day.sessions().get(0).unansweredAt()).isPresent();
        assertThat(WhatIf.of(day, new DayChange.Nothing(), Patience.of(List.of()))
                        .reproduced())
                .isTrue();
    }

    @Test
    void what_an_earlier_start_would_have_changed_is_shown() throws SQLException {
        Instant nine = Instant.parse("2013-05-06T09:00:00Z");
        PastSessions past = new PastSessions(database);
        past.shift(nine, nine.plus(Duration.ofHours(8)));
        UUID early = gaveUp(past, "Early <bird>", nine.minus(Duration.ofMinutes(20)), Duration.ofMinutes(12));
        served(past, "Served", nine.plus(Duration.ofMinutes(5)), Duration.ofMinutes(1), Duration.ofMinutes(6));
        String page = page("day=2013-05-06&change=earlier-start&at=08:30")
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page)
                .contains(
                        "With nothing changed the desk does again what it did that day, to the millisecond. It had 2 sessions.")
                .contains("<th scope=\"row\">Attended</th><td>1</td><td>2</td>")
                .contains("<th scope=\"row\">Gave up</th><td>1</td><td>0</td>")
                .contains("/transcripts/" + early, "Early &lt;bird&gt;", "12 min 0 s", "<td>1 min 0 s</td>");
    }

    @Test
    void a_day_is_one_of_the_zone_that_was_asked_for() throws SQLException {
        Instant night = Instant.parse("2013-06-10T22:30:00Z");
        PastSessions past = new PastSessions(database);
        past.shift(night.minus(Duration.ofHours(1)), night.plus(Duration.ofHours(1)));
        served(past, "Late", night, Duration.ofMinutes(2), Duration.ofMinutes(6));
        assertThat(page("day=2013-06-11&change=prompt-answers&zone=Europe/Madrid")
                        .extract()
                        .asString())
                .contains("Late", "<td>2 min 0 s</td>", "<td>15 s</td>");
        assertThat(page("day=2013-06-11&change=prompt-answers&zone=UTC")
                        .extract()
                        .asString())
                .contains("Nobody asked anything on that day.");
    }

    @Test
    void absences_are_part_of_a_day() throws SQLException {
        Instant noon = Instant.parse("2013-07-01T12:00:00Z");
        PastSessions past = new PastSessions(database);
        past.shift(noon, noon.plus(Duration.ofHours(2)));
        past.absence(noon.plus(Duration.ofMinutes(10)), noon.plus(Duration.ofMinutes(40)));
        served(past, "Lunch", noon.plus(Duration.ofMinutes(15)), Duration.ofMinutes(26), Duration.ofMinutes(5));
        String page = page("day=2013-07-01&change=prompt-answers").extract().asString();
        assertThat(page).contains("to the millisecond. It had 1 session.", "<td>25 min 15 s</td>");
    }

    @Test
    void nobody_is_told_of_a_day_on_which_nobody_was_attended() throws SQLException {
        gaveUp(new PastSessions(database), "Alone", Instant.parse("2013-08-01T12:00:00Z"), Duration.ofMinutes(1));
        assertThat(page("day=2013-08-01&change=oldest-first")
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("Nobody was attended on that day");
    }

    @ParameterizedTest
    @CsvSource({
        "day=nonsense&change=oldest-first, is no day.",
        "day=2013-13-01&change=oldest-first, is no day.",
        "day=2999-01-01&change=oldest-first, is not over yet.",
        "day=2013-05-06&change=second-rep, is nothing that can be changed.",
        "day=2013-05-06&change=earlier-start&at=25:00, is no time of day."
    })
    void nonsense_is_answered_with_the_form_and_what_is_wrong(String asked, String told) {
        assertThat(page(asked).statusCode(400).extract().asString()).contains(told, "<form class=\"what-if\"");
    }

    @Test
    void today_is_not_over() {
        assertThat(page("day=" + LocalDate.now(ZoneOffset.UTC) + "&change=oldest-first")
                        .statusCode(400)
                        .extract()
                        .asString())
                .contains("is not over yet.");
    }

    @Test
    void without_a_question_there_is_the_form_alone() {
        assertThat(page("zone=UTC").statusCode(200).extract().asString())
                .contains("<form class=\"what-if\"", "Kaplan")
                .doesNotContain("With the change</th>");
    }

    private static UUID gaveUp(PastSessions past, String name, Instant opened, Duration after) throws SQLException {
        return past.session(name, opened, null, null, opened.plus(after), "ABANDONED", null);
    }

    private static void served(PastSessions past, String name, Instant opened, Duration waited, Duration handled)
            throws SQLException {
        Instant attended = opened.plus(waited);
        past.session(name, opened, attended, null, attended.plus(handled), "ENDED_BY_REP", null);
    }

    private static ValidatableResponse page(String asked) {
        return given().get("/transcripts/what-if?" + asked).then();
    }
}
