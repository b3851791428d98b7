package com.evilcorp.support.edge.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.Cost;
import com.evilcorp.support.OpenHouse;
import com.evilcorp.support.TestDatabase;
import com.evilcorp.support.story.BareConnection;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever sends twice as much costs no more than twice as much: nothing in a request is worth more than its length. */
@QuarkusTest
@TestProfile(OpenHouse.class)
@QuarkusTestResource(TestDatabase.class)
@Tag("slow")
class GrowthTest {
    /** Twice, and what a collection, a compilation or another test's thread may add. */
    private static final double MOST_GROWTH = 3;

    /** What else goes on can only add to what a round takes: of each length the least counts. */
    private static final int ROUNDS = 3;

    private static final int REQUESTS = 20;
    private static final int HEADER = 8_000;
    private static final int LINE = 1_800;
    private static final int FORM = 30_000;

    @TestHTTPResource("/")
    URI root;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    Accept-Language | -a
                    Accept-Language | -a-a,es
                    Accept-Language | es;q=0.5,
                    Accept-Language | '-'
                    Accept-Language | ;
                    Accept          | a/b;q=0.5,
                    Accept          | text/html;a=b;
                    Accept          | text/html,
                    Accept          | ','
                    Cookie          | '; '
                    Cookie          | a=b;
                    Cookie          | visitor=
                    Cookie          | 'visitor=00000000-0000-0000-0000-000000000000; '
                    Referer         | http://a.
                    Origin          | http://a.
                    X-Forwarded-For | '1, '
                    X-Forwarded-For | ::
                    X-Request-ID    | a
                    Content-Type    | a/b;
                    Range           | '0-1,'
                    If-None-Match   | 'a,'
                    Upgrade         | websocket,
                    """)
    void a_header(String name, String part) throws Exception {
        grows(HEADER, length -> answers("GET /no-such-page", name + ": a" + repeated(part, length)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "/a", "%61", "/..", "%2e%2e/", "//", "/a/../", ";"})
    void a_path(String part) throws Exception {
        grows(LINE, length -> answers("GET /products/x" + repeated(part, length)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"outcome=declined&", "stars=1&stars=2&", "from=x&", "search=a+", "=&", "&", "a", "%20"})
    void a_question(String part) throws Exception {
        grows(LINE, length -> answers("GET /transcripts/sessions.csv?hour=x&" + repeated(part, length)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"how=buy&", "a", "=&", "&", "%61", "+"})
    void a_form(String part) throws Exception {
        grows(FORM, length -> {
            String form = repeated(part, length);
            answersForm(
                    "POST /transcripts/00000000-0000-0000-0000-000000000000/notes",
                    form,
                    "Content-Type: application/x-www-form-urlencoded",
                    "Content-Length: " + form.length());
        });
    }

    private interface Sent {
        void ofLength(int length) throws IOException;
    }

    private void grows(int length, Sent request) throws Exception {
        // What is made once, and compiled soon, is nobody's.
        cost(length / 2, request);
        cost(length, request);
        Cost once = cost(length / 2, request);
        Cost twice = cost(length, request);
        for (int i = 1; i < ROUNDS; i++) {
            once = once.least(cost(length / 2, request));
            twice = twice.least(cost(length, request));
        }
        assertThat((double) twice.bytes() / once.bytes())
                .as("bytes %s, %s", once, twice)
                .isLessThan(MOST_GROWTH);
        assertThat((double) twice.nanos() / once.nanos())
                .as("time %s, %s", once, twice)
                .isLessThan(MOST_GROWTH);
    }

    private static Cost cost(int length, Sent request) throws Exception {
        return Cost.ofServing(() -> {
            for (int i = 0; i < REQUESTS; i++) {
                request.ofLength(length);
            }
        });
    }

    private static String repeated(String part, int length) {
        return part.repeat(length / part.length());
    }

    private void answers(String line, String... headers) throws IOException {
        assertThat(BareConnection.status(BareConnection.answer(root.getPort(), line, headers)))
                .isPositive();
    }

    private void answersForm(String line, String body, String... headers) throws IOException {
        try (BareConnection connection = new BareConnection(root.getPort())) {
            connection.asks(line, headers);
            connection.writes(body);
            assertThat(BareConnection.status(connection.readsHead())).isPositive();
        }
    }
}
