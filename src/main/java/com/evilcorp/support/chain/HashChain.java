package com.evilcorp.support.chain;

import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.desk.record.Picture;
import com.evilcorp.support.desk.record.SessionDetails;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    private HashChain(String fact, Object what) {
        with(fact).with(what);
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
        return said(
                session,
                line.seq(),
                line.from().name(),
                line.text(),
                line.at(),
                line.id(),
                line.picture().map(Picture::sha256),
                former);
    }

    /**
     * The same, of what is stored of it. A line without a picture has a part less than one with, as it had before there were any.
     *
     * @param picture the SHA-256 of its bytes, in hexadecimal digits
     */
    static ChainLink said(
            UUID session,
            int seq,
            String sender,
            String text,
            Instant at,
            Optional<UUID> clientId,
            Optional<String> picture,
            ChainLink former) {
        HashChain line = new HashChain("said", session)
                .with(seq)
                .with(sender)
                .with(text)
                .with(at)
                .with(clientId);
        picture.ifPresent(line::with);
        return line.after(former);
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
    public static ChainLink erased(
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

    /** What the chain of a question begins with, over what is fixed about it from its first moment on. */
    public static ChainLink left(
            UUID question, Optional<String> name, Optional<String> product, String language, Instant at) {
        return new HashChain("left", question)
                .with(name)
                .with(product)
                .with(language)
                .with(at)
                .link();
    }

    /** The link of something asked or answered in a question. */
    public static ChainLink entered(
            UUID question, int seq, String kind, String text, Instant at, UUID clientId, ChainLink former) {
        return new HashChain("entered", question)
                .with(seq)
                .with(kind)
                .with(text)
                .with(at)
                .with(clientId)
                .after(former);
    }

    /**
     * The link of a question's tombstone, over all that it tells.
     *
     * @param former none of a question without a chain
     */
    public static ChainLink shredded(
            UUID question,
            Instant leftAt,
            Optional<Instant> answeredAt,
            Optional<Integer> stars,
            boolean withdrawn,
            Instant at,
            Optional<ChainLink> former) {
        return new HashChain("shredded", question)
                .with(leftAt)
                .with(answeredAt)
                .with(stars)
                .with(withdrawn)
                .with(at)
                .with(former.map(ChainLink::hex))
                .link();
    }

    /**
     * The seal of a day: over the seal of the day before and the heads of all sessions that ended on it.
     *
     * @param former none of the first day
     */
    static ChainLink sealed(LocalDate day, Optional<ChainLink> former, List<ChainLink> heads) {
        HashChain seal = new HashChain("sealed", day).with(former.map(ChainLink::hex));
        heads.forEach(head -> seal.with(head.hex()));
        return seal.link();
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
