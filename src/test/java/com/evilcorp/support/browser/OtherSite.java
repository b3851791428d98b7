package com.evilcorp.support.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Somebody else's site on this machine, with pages that show the chat. The first has a style that means everything, shortcuts
 * of its own, and a policy that names the desk and nobody else; tests may add others.
 */
final class OtherSite implements AutoCloseable {
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <title>Partner</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/style.css">
            <script src="/script.js"></script>
            <script type="module" src="%1$s/support-chat.js"></script>
            <h1 class="panel">Partner</h1>
            <support-chat server="%1$s"></support-chat>
            </html>
            """;

    private static final String STYLE =
            """
            html { font-size: 10px; }
            * { color: rgb(0, 255, 0); letter-spacing: 1px; text-transform: uppercase; }
            button, textarea, section { display: none; }
            .panel { width: 300px; }
            """;

    private static final String SCRIPT =
            "var pressed = ''; addEventListener('keydown', ({ key }) => (pressed += key));";

    private final HttpServer server;
    private final String desk;

    /** @param address where it is to be found; port 0 is anywhere */
    OtherSite(URI address, URI desk) {
        this.desk = desk.toString().replaceFirst("/$", "");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String page() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /**
     * The address of another page, without a policy.
     *
     * @param html in which {@code https://desk.example} stands for the desk
     */
    String page(String name, String html) {
        server.createContext("/" + name, asked -> send(asked, "text/html", html.replace("https://desk.example", desk)));
        return page() + name;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange asked) throws IOException {
        switch (asked.getRequestURI().getPath()) {
            case "/style.css" -> answer(asked, "text/css", STYLE);
            case "/script.js" -> answer(asked, "text/javascript", SCRIPT);
            default -> answer(asked, "text/html", PAGE.formatted(desk));
        }
    }

    private void answer(HttpExchange asked, String type, String body) throws IOException {
        asked.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src data:; script-src 'self' " + desk
                                + "; connect-src " + desk + " " + desk.replaceFirst("^http", "ws"));
        send(asked, type, body);
    }

    private static void send(HttpExchange asked, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        asked.getResponseHeaders().set("Content-Type", type);
        asked.sendResponseHeaders(200, bytes.length);
        asked.getResponseBody().write(bytes);
        asked.close();
    }
}
