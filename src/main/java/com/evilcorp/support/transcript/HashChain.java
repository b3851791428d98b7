package com.evilcorp.support.transcript;

import com.evilcorp.support.desk.Line;
import com.evilcorp.support.desk.Outcome;
import com.evilcorp.support.desk.SessionDetails;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The chain of a session's facts. A link is the SHA-256 of what happened and of the link before it, so that whoever knows
 * the last one knows whether anything before it was changed, taken out, put in or moved.
 *
 * <p>A link is made of parts, each a text in UTF-8 after its length in bytes (four of them, the highest first), or the
 * length -1 for what there is none of. The first part names the fact, the second is the session's id, the last is the former
 * link in hexadecimal digits. Instants are milliseconds since 1970. {@code docs/transcripts-kept.md} lists the parts.
 */
public final class HashChain {
    private static final int ABSENT = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private HashChain(String fact, UUID session) {
        with(fact).with(session);
    }

    /** The first link, over what is fixed about a session from its first moment on. */
    public static ChainLink opened(SessionDetails details) {
        return opened(
                details.session(),
                details.number(),
                details.name().value(),
                details.product(),
                details.visitor(),
                details.token().hex(),
                details.at());
    }

    /** The same, of what is stored of it. */
    static ChainLink opened(
            UUID session,
            long number,
            String name,
            Optional<String> product,
            Optional<UUID> visitor,
            String tokenHash,
            Instant at) {
        return new HashChain("opened", session)
                .with(number)
                .with(name)
                .with(product)
                .with(visitor)
                .with(tokenHash)
                .with(at)
                .link();
    }

    /** The link of a line. */
    public static ChainLink said(UUID session, Line line, ChainLink former) {
        return said(session, line.seq(), line.from().name(), line.text(), line.at(), line.id(), former);
    }

    /** The same, of what is stored of it. */
    static ChainLink said(
            UUID session, int seq, String sender, String text, Instant at, Optional<UUID> clientId, ChainLink former) {
        return new HashChain("said", session)
                .with(seq)
                .with(sender)
                .with(text)
                .with(at)
                .with(clientId)
                .after(former);
    }

    /** The link of a session's end. */
    public static ChainLink ended(
            UUID session, Optional<Instant> attendedAt, Outcome outcome, Instant at, ChainLink former) {
        return ended(session, attendedAt, outcome.name(), at, former);
    }

    /** The same, of what is stored of it. */
    static ChainLink ended(UUID session, Optional<Instant> attendedAt, String outcome, Instant at, ChainLink former) {
        return new HashChain("ended", session)
                .with(attendedAt)
                .with(outcome)
                .with(at)
                .after(former);
    }

    /** The link of what the customer thought of it. */
    public static ChainLink rated(UUID session, int stars, Optional<String> comment, Instant at, ChainLink ended) {
        return new HashChain("rated", session)
                .with(stars)
                .with(comment)
                .with(at)
                .after(ended);
    }

    /**
     * The link of a tombstone, over all that it tells.
     *
     * @param former none of a session without a chain
     */
    static ChainLink erased(
            UUID session,
            long number,
            Instant openedAt,
            Optional<Instant> attendedAt,
            Instant endedAt,
            String outcome,
            Instant at,
            Optional<ChainLink> former) {
        return new HashChain("erased", session)
                .with(number)
                .with(openedAt)
                .with(attendedAt)
                .with(endedAt)
                .with(outcome)
                .with(at)
                .with(former.map(ChainLink::hex))
                .link();
    }

    private HashChain with(Object part) {
        byte[] text = textOf(part).getBytes(StandardCharsets.UTF_8);
        length(text.length);
        bytes.writeBytes(text);
        return this;
    }

    private HashChain with(Optional<?> part) {
        if (part.isPresent()) {
            return with(part.get());
        }
        length(ABSENT);
        return this;
    }

    private void length(int length) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }

    private ChainLink after(ChainLink former) {
        return with(former.hex()).link();
    }

    private ChainLink link() {
        return new ChainLink(sha256().digest(bytes.toByteArray()));
    }

    private static String textOf(Object part) {
        return part instanceof Instant at ? Long.toString(at.toEpochMilli()) : part.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
