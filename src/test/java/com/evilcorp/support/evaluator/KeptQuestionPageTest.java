package com.evilcorp.support.evaluator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever control of a page somebody uses, what they had asked for otherwise stays asked for. */
@QuarkusTest
class KeptQuestionPageTest {
    /** Every way to ask for sessions, of which none need be there: neither is the product, nor the topic. */
    private static final String SESSIONS =
            "search=why&from=2015-03-01&to=2015-03-02&outcome=declined&waited=1&reply=2&handled=3&stars=4&stars=5"
                    + "&reviewed=no&product=sold-no-more&topic=gone&name=Ada&weekday=2&hour=3&cause=busy&promise=kept"
                    + "&promise=late&seen=yes&patient=10&card=1-tone&zone=Asia/Kolkata";

    private static final Pattern FORM = Pattern.compile("<form ([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<input ([^>]*)>|<select name=\"([^\"]+)\">(.*?)</select>", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected>");

    DataSource database;

    @ParameterizedTest
    @CsvSource({
        "/transcripts, order=waited",
        "/transcripts, order=rank",
        "/transcripts/figures, compare=previous",
        "/transcripts/comments, said=refund&order=stars",
        "/transcripts/worth-reading,",
        "/transcripts/sample, n=7"
    })
    void every_form_sends_all_that_its_page_was_asked_for(String path, String own) {
        Set<String> asked = pairs(SESSIONS + (own == null ? "" : "&" + own));
        List<Set<String>> forms = forms(path, page(path, asked));
        assertThat(forms).isNotEmpty().allSatisfy(sent -> assertThat(sent).containsAll(asked));
    }

    @ParameterizedTest
    @CsvSource({
        "/transcripts/questions, search=why&from=2015-03-01&to=2015-03-02&state=answered&zone=Asia/Kolkata",
        "/transcripts/what-if, day=2015-03-01&change=oldest-first&at=07:15&zone=Asia/Kolkata"
    })
    void so_do_the_forms_of_pages_that_ask_otherwise(String path, String asked) {
        assertThat(forms(path, page(path, pairs(asked)))).hasSize(1).allSatisfy(sent -> assertThat(sent)
                .containsAll(pairs(asked)));
    }

    @ParameterizedTest
    @CsvSource({
        "/transcripts, order=waited",
        "/transcripts, order=rank",
        "/transcripts/figures, compare=previous",
        "/transcripts/comments, said=refund&order=stars"
    })
    void days_that_are_a_click_away_and_what_is_taken_back_leave_the_rest(String path, String own) {
        Set<String> asked = pairs(SESSIONS + "&" + own);
        String page = page(path, asked);
        Set<String> butDays = new HashSet<>(asked);
        butDays.removeIf(pair -> pair.startsWith("from=") || pair.startsWith("to="));
        List<Set<String>> presets = links(page, "presets", "</p>");
        assertThat(presets).hasSize(4).allSatisfy(link -> assertThat(link).containsAll(butDays));

        List<Set<String>> chips = links(page, "asked", "</ul>");
        Set<String> cleared = chips.get(chips.size() - 1);
        assertThat(cleared).containsExactlyInAnyOrderElementsOf(pairs("search=why&zone=Asia/Kolkata&" + own));
        assertThat(chips.subList(0, chips.size() - 1))
                .hasSize(pairs(SESSIONS).size() - 2)
                .allSatisfy(link -> assertThat(asked)
                        .containsAll(link)
                        .hasSize(link.size() + 1)
                        .containsAll(pairs(own)));
    }

    @Test
    void headings_sort_what_was_asked_for() throws SQLException {
        Instant noon = Instant.parse("2015-03-01T12:00:00Z");
        new PastSessions(database).session("Ada", noon, null, null, noon.plusSeconds(60), "ABANDONED", null);
        String asked = "zone=Asia/Kolkata&outcome=open&outcome=declined&outcome=abandoned&to=2015-12-31";
        assertThat(links(page("/transcripts", pairs(asked)), "ledger sessions", "</thead>"))
                .hasSizeGreaterThan(4)
                .allSatisfy(link -> assertThat(link).containsAll(pairs(asked)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sold-no-more", "third-sock"})
    void a_product_stays_chosen_whether_or_not_it_is_sold(String product) {
        assertThat(page("/transcripts", pairs("product=" + product)))
                .containsOnlyOnce("<option value=\"" + product + "\" selected>");
    }

    /** What each form would send to the page that it stands on, unless somebody changes it. */
    private static List<Set<String>> forms(String path, String page) {
        return FORM.matcher(page)
                .results()
                .filter(form -> form.group(1).contains("action=\"" + path + "\""))
                .map(form -> FIELD.matcher(form.group(2))
                        .results()
                        .flatMap(KeptQuestionPageTest::sent)
                        .collect(Collectors.toSet()))
                .toList();
    }

    private static Stream<String> sent(MatchResult field) {
        if (field.group(2) != null) {
            return CHOSEN.matcher(field.group(3)).results().map(chosen -> field.group(2) + "=" + chosen.group(1));
        }
        String input = field.group(1);
        boolean isLeftOut = input.contains("type=\"checkbox\"") && !input.contains(" checked");
        return isLeftOut ? Stream.of() : Stream.of(attribute(input, "name") + "=" + attribute(input, "value"));
    }

    private static String attribute(String tag, String name) {
        MatchResult found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"")
                .matcher(tag)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " of " + tag));
        return found.group(1);
    }

    /** What the links ask for that stand between something of that class and an end. */
    private static List<Set<String>> links(String page, String type, String end) {
        String from = page.substring(page.indexOf("class=\"" + type + "\""));
        return Pattern.compile("href=\"([^\"]*)\"")
                .matcher(from.substring(0, from.indexOf(end)))
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .map(link -> pairs(link.contains("?") ? link.substring(link.indexOf('?') + 1) : ""))
                .toList();
    }

    private static Set<String> pairs(String query) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> URLDecoder.decode(pair, StandardCharsets.UTF_8))
                .collect(Collectors.toSet());
    }

    private static String page(String path, Set<String> asked) {
        return given().urlEncodingEnabled(false)
                .get(path + "?" + String.join("&", asked))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
