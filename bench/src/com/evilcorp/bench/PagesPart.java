package com.evilcorp.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.bench.Figures.Side;
import com.evilcorp.support.fault.RealDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How many pages are served in a second, by one process on two cores that also ask, beside the very same bytes as a file.
 * Both programs run through all rounds, and have served thousands of each page before the first.
 */
final class PagesPart implements Part {
    private static final int SECONDS = 2;
    private static final int WARMING_SECONDS = 6;
    private static final double LEAST = 0.5;
    private static final int OK = 200;
    /** One address asks for more than any visitor may. */
    private static final String READS_PER_SECOND = "-Dsupport.http.reads-per-second=1000000";

    private static final String READ_BURST = "-Dsupport.http.read-burst=1000000";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final UUID BUYER = UUID.randomUUID();
    private static final String RETURNING = "visitor=" + BUYER;

    /**
     * A page that is asked for.
     *
     * @param file   the name of the file that the floor has in its place
     * @param cookie what the browser sends, empty for one that was never there
     */
    private record Page(String path, String file, String cookie, Row row, Row slowest) {
        Page(String path, String what, String name, String cookie, Bound... bounds) {
            this(
                    path,
                    name + ".html",
                    cookie,
                    new Row("pages-" + name, what, "the same page as a file", "pages/s", bounds),
                    new Row(
                            "pages-" + name + "-p99",
                            what + ", 99th percentile meanwhile",
                            "the same page as a file",
                            "ms"));
        }
    }

    private static final List<Page> PAGES = List.of(
            new Page("/", "`/` for who has bought two things", "home", RETURNING, Bound.timesAtLeast(LEAST)),
            new Page("/", "`/`, first visit", "first", "", Bound.timesAtLeast(LEAST)),
            new Page("/support", "`/support`", "support", RETURNING, Bound.timesAtLeast(LEAST)),
            new Page("/transcripts", "`/transcripts`", "transcripts", RETURNING));

    private final Path folder;
    private final OwnDatabase productsOwn;
    private final OwnDatabase floorsOwn;
    private Launched product;
    private Launched floor;
    private boolean floorFirst;

    PagesPart(Path folder, RealDatabase server) throws SQLException {
        this.folder = folder;
        productsOwn = OwnDatabase.on(server, "pages_product");
        floorsOwn = OwnDatabase.on(server, "pages_floor");
    }

    @Override
    public List<Row> rows() {
        return PAGES.stream()
                .flatMap(page -> Stream.of(page.row(), page.slowest()))
                .toList();
    }

    @Override
    public void round(Figures figures) throws Exception {
        if (!Installed.has(Wrk.COMMAND)) {
            rows().forEach(row -> figures.cannotMeasure(row.key(), "wrk is not installed"));
            return;
        }
        if (product == null) {
            start();
        }
        for (Page page : PAGES) {
            for (Side side : floorFirst ? List.of(Side.FLOOR, Side.PRODUCT) : List.of(Side.PRODUCT, Side.FLOOR)) {
                Wrk seen = Wrk.asks(address(page, side), SECONDS, page.cookie());
                figures.add(page.row().key(), side, seen.perSecond());
                figures.add(page.slowest().key(), side, seen.p99Millis());
            }
            floorFirst = !floorFirst;
        }
    }

    @Override
    public void close() throws Exception {
        if (product != null) {
            product.close();
        }
        if (floor != null) {
            floor.close();
        }
    }

    private void start() throws Exception {
        PastDays.fill(folder, productsOwn);
        buyTwoThings();
        product = new Launched(folder, Build.jar(Build.PRODUCT), productsOwn.setting(), READS_PER_SECOND, READ_BURST)
                .isReady();
        Path files = Files.createDirectories(folder.resolve("static-pages"));
        for (Page page : PAGES) {
            Files.writeString(files.resolve(page.file()), text(address(page, Side.PRODUCT), page.cookie()));
        }
        floor = new Launched(folder, Build.jar(Build.FLOOR), floorsOwn.setting(), "-Dfloor.pages=" + files).isReady();
        for (Page page : PAGES) {
            assertThat(text(address(page, Side.FLOOR), page.cookie()))
                    .hasSameSizeAs(text(address(page, Side.PRODUCT), page.cookie()));
            Wrk.asks(address(page, Side.PRODUCT), WARMING_SECONDS, page.cookie());
            Wrk.asks(address(page, Side.FLOOR), WARMING_SECONDS, page.cookie());
        }
    }

    private void buyTwoThings() throws SQLException {
        try (Connection connection = productsOwn.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into forced_order (visit, visitor, product, how, at)"
                    + " select gen_random_uuid(), '" + BUYER + "', slug, 'BUY', now() from product limit 2");
        }
    }

    private String address(Page page, Side side) {
        return side == Side.PRODUCT
                ? "http://localhost:" + product.port() + page.path()
                : "http://localhost:" + floor.port() + "/static-pages/" + page.file();
    }

    private static String text(String address, String cookie) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Cookie", cookie)
                .build();
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(address).isEqualTo(OK);
        return answer.body();
    }
}
