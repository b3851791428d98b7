package com.evilcorp.support.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.TestDatabase;
import com.evilcorp.support.story.Scene;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/**
 * Where the scenes are played: the running service, and a browser of their own for everybody. Afterwards all browsers
 * close, and whatever a page complained of on its console has the test fail.
 */
@QuarkusTestResource(TestDatabase.class)
@Tag("browser")
abstract class Stage {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @TestHTTPResource("/")
    URI site;

    InetSocketAddress management;

    /** A browser with nothing in it yet: no cookie, no page. */
    protected final CustomerBrowser customer() {
        return new CustomerBrowser(context().newPage());
    }

    /** A browser that runs no scripts, whoever sends them. */
    protected final Page pageWithoutScripts() {
        return context(options().setJavaScriptEnabled(false)).newPage();
    }

    /** A page in a browser whose owner reads that language. */
    protected final Page pageFor(String locale) {
        return context(options().setLocale(locale)).newPage();
    }

    /** Somebody who asks on the shop's home, and waits. */
    protected final CustomerBrowser customer(String name, String question) {
        CustomerBrowser customer = customer();
        customer.visits("/");
        customer.asks(name, question);
        return customer;
    }

    /** A console that has not asked for the seat yet. */
    protected final RepBrowser rep() {
        return new RepBrowser(context().newPage());
    }

    protected final EvaluatorBrowser evaluator() {
        return new EvaluatorBrowser(context().newPage());
    }

    /** A customer's browser whose line can be cut. */
    protected final CustomerBrowser customerOn(Line line) {
        return new CustomerBrowser(contextOn(line).newPage());
    }

    /** A console whose line can be cut. */
    protected final RepBrowser repOn(Line line) {
        return new RepBrowser(contextOn(line).newPage());
    }

    /** What the pages complained of so far; a test that asks for it answers for it. */
    protected final List<String> takesComplaints() {
        List<String> taken = List.copyOf(complaints);
        complaints.clear();
        return taken;
    }

    @AfterEach
    void everybodyLeaves() {
        contexts.forEach(BrowserContext::close);
        Scene.awaitDeserted(management);
        assertThat(complaints).as("what the pages complained of").isEmpty();
    }

    private BrowserContext contextOn(Line line) {
        BrowserContext context = context();
        line.leadsTo(context);
        return context;
    }

    private BrowserContext context() {
        return context(options());
    }

    private Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setBaseURL(site.toString())
                .setViewportSize(BrowserUser.WIDE, BrowserUser.HIGH)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB")
                .setTimezoneId("UTC");
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        BrowserContext context = Chromium.browser().newContext(options);
        contexts.add(context);
        context.setDefaultTimeout(PATIENCE.toMillis());
        context.onWebError(error -> complaints.add(error.error()));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        context.onDialog(dialog -> {
            complaints.add("a script's dialog: " + dialog.message());
            dialog.dismiss();
        });
        return context;
    }
}
