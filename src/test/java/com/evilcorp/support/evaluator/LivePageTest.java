package com.evilcorp.support.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a page asks for that follows a session. */
@QuarkusTest
class LivePageTest extends Scene {

    @Test
    void a_page_is_told_what_is_new_until_the_end_and_nothing_while_nothing_is() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.starts("Ada live", "one");
        ada.seesLine("one");
        String seen = found("data-seen=\"([^\"]+)\"", Served.read(ada.session()));
        Served.page(ada.session(), "/live?seen=" + seen).statusCode(204);
        rep.attends(ada);
        ada.sees("attended");
        String attended = fresh(ada, seen);
        assertThat(attended).contains("Open", "Support attended", "data-live=\"true\"");
        rep.says("two <i>");
        String said = fresh(ada, found("data-version=\"([^\"]+)\"", attended));
        assertThat(said).contains("two &lt;i&gt;", "id=\"line-2\"");
        ada.sends("end");
        ada.sees("ended");
        String ended = fresh(ada, found("data-version=\"([^\"]+)\"", said));
        assertThat(ended).contains("Ended by the customer", "data-live=\"false\"");
        assertThat(Served.read(ada.session())).doesNotContain("data-follow").contains("<transcript-replay");
        Served.page(UUID.randomUUID().toString(), "/live").statusCode(404);
    }

    private static String fresh(Customer customer, String seen) {
        return Served.page(customer.session(), "/live?seen=" + seen)
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String found(String pattern, String page) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
