package com.evilcorp.support.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** A program that follows what the journal stores, and goes on behind what it has dealt with as often as the service is gone. */
final class FollowingProgram implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String CHANGES = "/transcripts/changes";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final IntSupplier port;
    private final Way way;
    private final Thread thread = new Thread(this::follow, "following program");
    private final List<JsonNode> facts = new ArrayList<>();
    private long position;
    private boolean hasHeard;
    private int breaks;
    private boolean isOver;
    private InputStream stream = InputStream.nullInputStream();

    /** One of the ways in which facts are had, until it breaks. */
    private interface Way {
        void read(FollowingProgram program) throws IOException, InterruptedException;
    }

    private FollowingProgram(IntSupplier port, Way way) {
        this.port = port;
        this.way = way;
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * A program that asks again and again, behind its cursor.
     *
     * @param port of the service, which may be another each time
     */
    static FollowingProgram byCursor(IntSupplier port) {
        return new FollowingProgram(port, FollowingProgram::ask);
    }

    /** A program that listens to a stream, which it opens again behind the last event. */
    static FollowingProgram byStream(IntSupplier port) {
        return new FollowingProgram(port, FollowingProgram::listen);
    }

    synchronized List<JsonNode> facts() {
        return List.copyOf(facts);
    }

    /** Where it goes on. */
    synchronized long position() {
        return position;
    }

    /** How often the service was gone after it had said something. */
    synchronized int breaks() {
        return breaks;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        synchronized (this) {
            isOver = true;
            // Nothing else ends who reads from it.
            stream.close();
        }
        thread.interrupt();
        thread.join();
    }

    private void follow() {
        try {
            while (!isOver()) {
                try {
                    way.read(this);
                } catch (IOException e) {
                    isInterrupted();
                    Thread.sleep(PAUSE.toMillis());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() throws IOException, InterruptedException {
        String answer =
                answer(HttpRequest.newBuilder(address("?after=" + position() + "&wait=20")), BodyHandlers.ofString());
        JsonNode page = json.readTree(answer);
        page.path("facts").forEach(this::dealWith);
        goesOnBehind(page.path("position").asLong());
    }

    private void listen() throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(""))
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", Long.toString(position()));
        InputStream opened = answer(request, BodyHandlers.ofInputStream());
        hasOpened(opened);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(opened, StandardCharsets.UTF_8))) {
            long id = position();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = Long.parseLong(line.substring("id:".length()).strip());
                } else if (line.startsWith("data:")) {
                    dealWith(json.readTree(line.substring("data:".length())));
                    goesOnBehind(id);
                }
            }
        }
        throw new IOException("the stream has ended");
    }

    private URI address(String query) {
        return URI.create("http://localhost:" + port.getAsInt() + CHANGES + query);
    }

    private <T> T answer(HttpRequest.Builder request, BodyHandler<T> body) throws IOException, InterruptedException {
        HttpResponse<T> answer = client.send(request.build(), body);
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return answer.body();
    }

    private synchronized boolean isOver() {
        return isOver;
    }

    private synchronized void hasOpened(InputStream opened) throws IOException {
        stream = opened;
        if (isOver) {
            stream.close();
        }
    }

    private synchronized void dealWith(JsonNode fact) {
        facts.add(fact);
        hasHeard = true;
    }

    private synchronized void goesOnBehind(long fact) {
        position = fact;
    }

    private synchronized void isInterrupted() {
        breaks += hasHeard ? 1 : 0;
        hasHeard = false;
    }
}
