package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** The frames that came over a socket, in order, and up to where they were looked at. */
final class Inbox {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private int seen;

    void add(String text) {
        synchronized (frames) {
            frames.add(parse(text));
            frames.notifyAll();
        }
    }

    /** All frames so far. */
    List<JsonNode> frames() {
        return frames;
    }

    /** How many of them were seen or passed over. */
    int seen() {
        return seen;
    }

    /** The next frame of that type for which it holds, waiting for it; those before it are passed over. */
    JsonNode next(String type, Predicate<JsonNode> which, Duration patience) {
        Predicate<JsonNode> wanted = which.and(frame -> isOfType(frame, type));
        long deadline = System.nanoTime() + patience.toNanos();
        synchronized (frames) {
            while (find(wanted) < 0) {
                waitForMore(type, deadline);
            }
            int at = find(wanted);
            seen = at + 1;
            return frames.get(at);
        }
    }

    /** Whether there is a frame of that type that was neither seen nor passed over. */
    boolean isToSee(String type) {
        synchronized (frames) {
            return find(frame -> isOfType(frame, type)) >= 0;
        }
    }

    static boolean isOfType(JsonNode frame, String type) {
        return frame.path("type").asText().equals(type);
    }

    private void waitForMore(String type, long deadline) {
        long millis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        assertThat(millis).as("no %s in time, only %s", type, frames).isPositive();
        try {
            frames.wait(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private int find(Predicate<JsonNode> wanted) {
        for (int i = seen; i < frames.size(); i++) {
            if (wanted.test(frames.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
