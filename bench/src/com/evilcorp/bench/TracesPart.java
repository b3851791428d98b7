package com.evilcorp.bench;

import static com.evilcorp.bench.Figures.Side.FLOOR;
import static com.evilcorp.bench.Figures.Side.PRODUCT;

import com.evilcorp.support.fault.RealDatabase;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** What traces cost: every frame traced and sent to a collector that throws it away, beside the same build with traces off. */
final class TracesPart implements Part {
    private static final String NAME = "traces";
    private static final String OFF = "the same build with traces off";
    private static final int OK = 200;
    private static final int NO_BODY = -1;

    private final Stand stand;

    TracesPart(Path folder, RealDatabase database) {
        stand = new Stand(NAME, folder, database);
    }

    @Override
    public List<Row> rows() {
        return SideBySide.rows(NAME, OFF);
    }

    @Override
    public void round(Figures figures) throws Exception {
        try (Collector collector = new Collector();
                Standing off = new Standing(stand, FLOOR, Build.jar(Build.PRODUCT));
                Standing on = new Standing(stand, PRODUCT, Build.jar(Build.PRODUCT), collector.settings())) {
            new SideBySide(NAME, off, on).talk(figures);
            if (collector.bytes() == 0) {
                throw new IllegalStateException("No trace was sent: what was measured is nothing");
            }
        }
    }

    /** Takes what is sent by OTLP over HTTP. It runs in the process of those who talk, which both programs share. */
    private static final class Collector implements AutoCloseable {
        private final AtomicLong bytes = new AtomicLong();
        private final ExecutorService threads = Executors.newSingleThreadExecutor();
        private final HttpServer server;

        private Collector() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(threads);
            server.createContext("/", this::takes);
            server.start();
        }

        private String[] settings() {
            return new String[] {
                "-Dquarkus.otel.sdk.disabled=false",
                "-Dquarkus.otel.exporter.otlp.protocol=http/protobuf",
                "-Dquarkus.otel.exporter.otlp.endpoint=http://localhost:"
                        + server.getAddress().getPort()
            };
        }

        private long bytes() {
            return bytes.get();
        }

        private void takes(HttpExchange exchange) throws IOException {
            try (exchange) {
                bytes.addAndGet(exchange.getRequestBody().transferTo(OutputStream.nullOutputStream()));
                exchange.sendResponseHeaders(OK, NO_BODY);
            }
        }

        @Override
        public void close() {
            server.stop(0);
            threads.shutdownNow();
        }
    }
}
