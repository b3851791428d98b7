package com.evilcorp.support.config;

import io.smallrye.config.SmallRyeConfig;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Settings that had another name once. One that is still set by it would be ignored, and nobody would know. */
public final class RenamedSettings {
    private static final Map<String, String> NEW_NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry("support.desk.ended-kept", "support.desk.ended-retention"),
            Map.entry("support.desk.typing-every", "support.desk.typing-interval"),
            Map.entry("support.desk.most-waiting", "support.desk.max-waiting"),
            Map.entry("support.desk.most-lines", "support.desk.max-lines"),
            Map.entry("support.desk.most-text", "support.desk.max-text"),
            Map.entry("support.desk.most-held", "support.desk.max-live-text"),
            Map.entry("support.desk.most-ended-text", "support.desk.max-ended-text"),
            Map.entry("support.desk.most-ended", "support.desk.max-ended"),
            Map.entry("support.desk.tick-every", "support.desk.tick-interval"),
            Map.entry("support.desk.lines-while-waiting", "support.desk.max-lines-while-waiting"),
            Map.entry("support.desk.text-while-waiting", "support.desk.max-text-while-waiting"),
            Map.entry("support.desk.queue-shown", "support.desk.max-queue-shown"),
            Map.entry("support.sockets.frame-patience", "support.sockets.max-refused-frames"),
            Map.entry("support.sockets.most-per-address", "support.sockets.max-per-address"),
            Map.entry("support.sockets.most", "support.sockets.max-open"),
            Map.entry("support.sockets.most-idle", "support.sockets.max-pending"),
            Map.entry("support.sockets.most-unsent", "support.sockets.max-unsent"),
            Map.entry("support.sockets.idle-limit", "support.sockets.idle-timeout"),
            Map.entry("support.sockets.silence-limit", "support.sockets.silence-timeout"),
            Map.entry("support.sockets.answer-limit", "support.sockets.pong-timeout"),
            Map.entry("support.sockets.probe-limit", "support.sockets.probe-timeout"),
            Map.entry("support.sockets.places-every", "support.sockets.position-interval"),
            Map.entry("support.journal.outbox-room", "support.journal.outbox-capacity"),
            Map.entry("support.journal.outbox-bytes", "support.journal.outbox-capacity-bytes"),
            Map.entry("support.journal.first-retry", "support.journal.retry-delay"),
            Map.entry("support.journal.longest-retry", "support.journal.retry-max-delay"),
            Map.entry("support.journal.lease-every", "support.journal.lease-interval"),
            Map.entry("support.journal.lease-patience", "support.journal.lease-max-attempts"),
            Map.entry("support.journal.confirm-every", "support.journal.heartbeat-interval"),
            Map.entry("support.journal.stall-limit", "support.journal.stall-timeout"),
            Map.entry("support.journal.stop-within", "support.journal.stop-timeout"),
            Map.entry("support.journal.goodbye-within", "support.journal.goodbye-timeout"),
            Map.entry("support.transcripts.keep-days", "support.transcripts.retention-days")));

    private RenamedSettings() {}

    /** Why the service must not start, if it must not. */
    public static Optional<String> obstacle(SmallRyeConfig config) {
        return NEW_NAMES.keySet().stream()
                .filter(name -> config.getConfigValue(name).getValue() != null)
                .findFirst()
                .map(name -> name + " is " + NEW_NAMES.get(name) + " now. Set it by that name.");
    }
}
