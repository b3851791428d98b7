package com.evilcorp.bench;

import static org.awaitility.Awaitility.await;

import com.evilcorp.bench.Figures.Side;
import com.evilcorp.support.browser.Chromium;
import com.evilcorp.support.fault.RealDatabase;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a page costs whoever opens it for the first time: script and style in kilobytes (1,000 bytes), as sent and as they
 * are once unpacked; requests, sockets among them; and the milliseconds from the navigation until it can be used, in
 * Chromium with the processor slowed four times. For each load a browser with nothing in it.
 */
final class BudgetPart implements Part {
    private static final int LOADS = 1;
    private static final int SLOWED = 4;
    private static final double SCRIPT_KB = 30;
    private static final double STYLE_KB = 15;
    private static final double REQUESTS = 8;
    private static final double INTERACTIVE_MS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /**
     * Watches from the first frame on for what makes the page one that can be used, and writes down when it is there: the
     * chat's button, with its style and its handler; the console's queue, which comes with the seat; or, as the list has no
     * script, all that is loaded with it.
     */
    private static final String WATCH =
            """
            const usable = {
              "/": () => document.querySelector("support-chat")?.shadowRoot?.querySelector("button.opener"),
              "/support": () => document.querySelector("support-console queue-list:defined"),
              "/transcripts": () => document.readyState === "complete",
            }[location.pathname];
            const look = () => {
              if (usable()) window.usableAt = performance.now();
              else requestAnimationFrame(look);
            };
            look();
            """;

    private static final String USABLE_AT = "() => window.usableAt";

    private static final String WEIGH =
            """
            (kind) => performance.getEntriesByType("resource")
              .filter(({ name }) => new URL(name).pathname.endsWith(kind))
              .map(({ encodedBodySize, decodedBodySize }) => [encodedBodySize, decodedBodySize])
              .reduce(([sent, whole], [moreSent, moreWhole]) => [sent + moreSent, whole + moreWhole], [0, 0])
            """;

    /** A page, and its rows. */
    private record Budget(String path, List<Row> rows) {
        Budget(String path, String name) {
            this(
                    path,
                    List.of(
                            row(path, name, "script", "script, as sent", "KB", Bound.atMost(SCRIPT_KB)),
                            row(path, name, "script-whole", "script, unpacked", "KB"),
                            row(path, name, "style", "style, as sent", "KB", Bound.atMost(STYLE_KB)),
                            row(path, name, "style-whole", "style, unpacked", "KB"),
                            row(path, name, "requests", "requests", "requests", Bound.atMost(REQUESTS)),
                            row(path, name, "usable", "until it can be used", "ms", Bound.atMost(INTERACTIVE_MS))));
        }

        private static Row row(String path, String name, String key, String what, String unit, Bound... bounds) {
            return new Row("budget-" + name + "-" + key, "`" + path + "`, " + what, "", unit, bounds);
        }

        /** A round's loads, each with a figure for every row, in order. */
        void add(Figures figures, List<double[]> loads) {
            for (int i = 0; i < rows.size(); i++) {
                int at = i;
                figures.add(
                        rows.get(i).key(),
                        Side.PRODUCT,
                        loads.stream().mapToDouble(load -> load[at]).toArray());
            }
        }
    }

    private static final List<Budget> PAGES = List.of(
            new Budget("/", "home"), new Budget("/support", "support"), new Budget("/transcripts", "transcripts"));

    private final Path folder;
    private final OwnDatabase own;
    private Launched product;

    BudgetPart(Path folder, RealDatabase server) throws SQLException {
        this.folder = folder;
        own = OwnDatabase.on(server, "budget_product");
    }

    @Override
    public List<Row> rows() {
        return PAGES.stream().flatMap(page -> page.rows().stream()).toList();
    }

    @Override
    public void round(Figures figures) throws Exception {
        if (!Chromium.isThere()) {
            rows().forEach(row -> figures.cannotMeasure(row.key(), "there is no Chromium"));
            return;
        }
        if (product == null) {
            start();
        }
        for (Budget page : PAGES) {
            List<double[]> loads = new ArrayList<>();
            for (int i = 0; i < LOADS; i++) {
                loads.add(load(page.path()));
            }
            page.add(figures, loads);
        }
    }

    @Override
    public void close() throws Exception {
        if (product != null) {
            product.close();
        }
    }

    private void start() throws Exception {
        PastDays.fill(folder, own);
        // Whoever has left the seat is gone at once, so that the next load need not wait for it.
        product = new Launched(
                        folder,
                        Build.jar(Build.PRODUCT),
                        own.setting(),
                        "-Dsupport.desk.close-grace=1ms",
                        "-Dsupport.desk.drop-grace=1ms")
                .isReady();
        for (Budget page : PAGES) {
            load(page.path());
        }
    }

    private double[] load(String path) {
        await().atMost(PATIENCE).until(this::isSeatFree);
        try (BrowserContext context = Chromium.browser()
                .newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + product.port()))) {
            Page page = context.newPage();
            AtomicInteger requests = new AtomicInteger();
            page.onRequest(request -> requests.incrementAndGet());
            page.onWebSocket(socket -> requests.incrementAndGet());
            JsonObject slowed = new JsonObject();
            slowed.addProperty("rate", SLOWED);
            context.newCDPSession(page).send("Emulation.setCPUThrottlingRate", slowed);
            page.addInitScript(WATCH);
            page.navigate(path);
            page.waitForFunction(USABLE_AT);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            double[] script = kilobytes(page, ".js");
            double[] style = kilobytes(page, ".css");
            double usable = ((Number) page.evaluate(USABLE_AT)).doubleValue();
            if (path.equals("/")) {
                reacts(page);
            }
            return new double[] {script[0], script[1], style[0], style[1], requests.get(), usable};
        }
    }

    /** What was taken for usable is. */
    private static void reacts(Page page) {
        page.locator("support-chat button.opener").click();
        page.locator("support-chat section.panel").waitFor();
    }

    private static double[] kilobytes(Page page, String kind) {
        List<?> sentAndWhole = (List<?>) page.evaluate(WEIGH, kind);
        return sentAndWhole.stream()
                .mapToDouble(bytes -> ((Number) bytes).doubleValue() / 1_000)
                .toArray();
    }

    private boolean isSeatFree() throws Exception {
        HttpRequest metrics = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + product.managementPort() + "/q/metrics"))
                .build();
        return HTTP.send(metrics, BodyHandlers.ofString()).body().lines().anyMatch("support_seat_taken 0.0"::equals);
    }
}
