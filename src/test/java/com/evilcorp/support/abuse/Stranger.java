package com.evilcorp.support.abuse;

import com.evilcorp.support.story.BareConnection;
import com.evilcorp.support.story.SilentPeer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Somebody with a laptop: one address, and as many connections as they like. */
final class Stranger implements AutoCloseable {
    private static final long MOST_SECONDS = 60;

    private final int port;
    private final String address;
    private final List<AutoCloseable> connections = Collections.synchronizedList(new ArrayList<>());

    Stranger(int port, String address) {
        this.port = port;
        this.address = address;
    }

    BareConnection connects() throws IOException {
        return kept(new BareConnection(port, address));
    }

    /** @throws IOException if they are refused */
    SilentPeer opensSocket(String... headers) throws IOException {
        URI socket = URI.create("ws://localhost:" + port + "/ws/customer");
        return kept(new SilentPeer(socket, InetAddress.getByName(address), headers));
    }

    /** What is answered to a request, on a connection of its own; nothing if that is closed. */
    String asks(String line, String... headers) throws IOException {
        try (BareConnection connection = new BareConnection(port, address)) {
            connection.asks(
                    line,
                    Stream.concat(Stream.of(headers), Stream.of("Connection: close"))
                            .toArray(String[]::new));
            return connection.readsToTheEnd();
        }
    }

    /** The status of such an answer; 0 for none. */
    int status(String line, String... headers) throws IOException {
        return BareConnection.status(asks(line, headers));
    }

    /** What is answered to a form, as far as the end of the head. */
    int posts(String path, String body, String... headers) throws IOException {
        try (BareConnection connection = new BareConnection(port, address)) {
            connection.asks(
                    "POST " + path,
                    Stream.concat(Stream.of(headers), Stream.of("Content-Length: " + body.length()))
                            .toArray(String[]::new));
            connection.writes(body);
            return BareConnection.status(connection.readsHead());
        }
    }

    /** Does something so many times at once. */
    <T> List<T> atOnce(int times, Callable<T> act) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(times);
        try {
            List<T> outcomes = new ArrayList<>();
            for (Future<T> one : hands.invokeAll(Collections.nCopies(times, act), MOST_SECONDS, TimeUnit.SECONDS)) {
                outcomes.add(one.get());
            }
            return outcomes;
        } finally {
            hands.shutdownNow();
        }
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable connection : List.copyOf(connections)) {
            connection.close();
        }
    }

    private <T extends AutoCloseable> T kept(T connection) {
        connections.add(connection);
        return connection;
    }
}
