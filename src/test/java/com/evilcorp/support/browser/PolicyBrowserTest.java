package com.evilcorp.support.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages do nothing that their policy forbids, and it forbids what they do not do. */
@QuarkusTest
class PolicyBrowserTest extends Stage {
    private static final String MISCHIEF =
            """
            () => {
              window.refused = new Set();
              document.addEventListener("securitypolicyviolation", (event) => refused.add(event.effectiveDirective));
              const script = document.createElement("script");
              script.textContent = "window.isTakenOver = true";
              document.body.append(script);
              document.body.insertAdjacentHTML("beforeend", `
                <style>body { color: red }</style>
                <p style="color: red"></p>
                <a onclick="window.isTakenOver = true"></a>
                <img src="https://elsewhere.example/pixel.png">
                <iframe src="https://elsewhere.example/"></iframe>
                <base href="https://elsewhere.example/">
                <form method="post" action="https://elsewhere.example/"></form>
              `);
              document.querySelector("a[onclick]").click();
              document.querySelector("form[action*=elsewhere]").submit();
              fetch("https://elsewhere.example/").catch(() => {});
            }
            """;

    private static final List<String> ALL_OF_IT = List.of(
            "base-uri",
            "connect-src",
            "form-action",
            "frame-src",
            "img-src",
            "script-src-attr",
            "script-src-elem",
            "style-src-attr",
            "style-src-elem");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/support", "/transcripts"})
    void what_finds_its_way_into_a_page_neither_runs_nor_leads_anywhere(String path) {
        CustomerBrowser ada = customer();
        ada.visits(path);
        ada.page.evaluate(MISCHIEF);
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        ada.page.evaluate("() => [...refused].sort()"))
                .isEqualTo(ALL_OF_IT));
        assertThat(ada.page.evaluate("() => window.isTakenOver")).isNull();
        assertThat(takesComplaints())
                .filteredOn(complaint -> complaint.contains("Content Security Policy"))
                .hasSizeGreaterThanOrEqualTo(ALL_OF_IT.size());
    }

    @Test
    void a_sale_a_chat_and_its_transcript_keep_to_the_policy() {
        String name = "Ada " + UUID.randomUUID();
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer();
        ada.visits("/products/tinned-meeting");
        ada.buys();
        ada.hasBought("Tinned Meeting, 60 Minutes");
        ada.visits("/products/inward-umbrella");
        ada.visits("/");
        ada.hasBought("The Inward Umbrella");
        ada.asks(name, "Hello?");
        rep.accepts();
        rep.talksTo(name);
        rep.says("No.");
        ada.reads("Hello?", "No.");
        ada.ends();
        ada.rates(2, "Small.");
        ada.hasRated();
        EvaluatorBrowser evaluator = evaluator().opensTheFiles();
        evaluator.searches(name);
        evaluator.opens(name);
        evaluator.readsSaid("Hello?", "No.");
        assertThat(takesComplaints()).isEmpty();
    }
}
