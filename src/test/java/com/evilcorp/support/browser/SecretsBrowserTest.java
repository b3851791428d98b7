package com.evilcorp.support.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A tab keeps its token to itself. */
@QuarkusTest
class SecretsBrowserTest extends Stage {
    private static final String WITHIN_COMPONENTS =
            "() => [...document.querySelectorAll('*')].map((e) => e.shadowRoot?.innerHTML ?? '').join('')";
    private static final String LASTING_MEMORY = "() => JSON.stringify({ ...localStorage })";

    @Test
    void no_address_no_cookie_and_no_page_has_a_token() {
        RepBrowser rep = rep();
        CustomerBrowser ada = customer();
        List<String> addresses = new ArrayList<>();
        for (Page page : List.of(rep.page, ada.page)) {
            page.onRequest(request -> addresses.add(request.url() + request.headers()));
            page.onWebSocket(socket -> addresses.add(socket.url()));
        }
        rep.sits();
        ada.visits("/products/tinned-meeting");
        ada.asks("Ada", "Hello?");
        rep.accepts();
        rep.reloads();
        rep.talksTo("Ada");
        ada.follows("Evil Corp");
        ada.isAttended();

        assertThat(addresses)
                .anyMatch(address -> address.endsWith("/ws/customer"))
                .anyMatch(address -> address.endsWith("/ws/rep"));
        for (String token : List.of(secret(ada, "evil.chat.token"), secret(rep, "evil.rep.seat"))) {
            assertThat(String.join("\n", addresses)).doesNotContain(token);
            for (Page page : List.of(rep.page, ada.page)) {
                assertThat(page.content()
                                + page.evaluate(WITHIN_COMPONENTS)
                                + cookies(page)
                                + page.evaluate(LASTING_MEMORY))
                        .contains("Hello?")
                        .doesNotContain(token);
            }
        }
    }

    private static List<String> cookies(Page page) {
        return page.context().cookies().stream().map(cookie -> cookie.value).toList();
    }

    private static String secret(BrowserUser user, String key) {
        Object token = user.page.evaluate("(key) => JSON.parse(sessionStorage.getItem(key))", key);
        assertThat(token).asString().hasSizeGreaterThanOrEqualTo(32);
        return (String) token;
    }
}
