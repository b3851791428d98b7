package com.evilcorp.support.recovery;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.chain.ChainLink;
import com.evilcorp.support.desk.RecoveredState;
import com.evilcorp.support.desk.input.InvalidInputException;
import com.evilcorp.support.desk.input.LanguageTag;
import com.evilcorp.support.desk.input.SessionName;
import com.evilcorp.support.desk.input.Text;
import com.evilcorp.support.desk.record.EndReason;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.desk.record.Picture;
import com.evilcorp.support.desk.record.SessionDetails;
import com.evilcorp.support.desk.record.TokenHash;
import com.evilcorp.support.desk.record.WaitRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A session as its row has it: whatever that is, it can be read. Whether it makes sense is found out by {@link #with}.
 *
 * @param isAsked  whether its customer owes the rep a sign of life
 * @param stars    null for none
 * @param lastLink what stands in the place of its chain's last link; nothing where the chain stops or there is none
 */
record StoredSession(
        UUID id,
        long number,
        String name,
        Optional<String> question,
        Optional<String> product,
        Optional<String> lang,
        Optional<UUID> visitor,
        String token,
        Optional<WaitRange> promise,
        Instant openedAt,
        Optional<Instant> attendedAt,
        Optional<Instant> endedAt,
        String outcome,
        Optional<String> endReason,
        boolean isAsked,
        Integer stars,
        Optional<ChainLink> lastLink) {
    private static final Instant END_OF_TIME = Instant.parse("+10000-01-01T00:00:00Z");
    private static final int LONGEST_SLUG = 100;
    private static final int LINK_LENGTH = 32;

    /** A session as it is stored could never have been decided, so that the desk cannot go on from it. */
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1;

        /** @param what the part of it that is wrong, without a word of what stands there */
        UnreadableException(String what) {
            super(what);
        }
    }

    /** A line as its row has it: whatever that is, it can be read. */
    record StoredLine(
            UUID session,
            int seq,
            String sender,
            String said,
            Instant at,
            Optional<UUID> clientId,
            Optional<Picture> picture) {
        private static final Set<String> SENDERS = Set.of(Party.CUSTOMER.name(), Party.REP.name());

        static StoredLine of(ResultSet row) throws SQLException {
            return new StoredLine(
                    row.getObject("session", UUID.class),
                    row.getInt("seq"),
                    row.getString("sender"),
                    row.getString("said"),
                    SqlQuery.instant(row, "at").orElseThrow(),
                    Optional.ofNullable(row.getObject("client_id", UUID.class)),
                    StoredPicture.in(row));
        }

        /** The line, which has to be the one of this place in its session. */
        Line at(int place) throws UnreadableException {
            boolean makesSense = seq == place && SENDERS.contains(sender) && isPlausible(at) && couldBeSaid();
            if (!makesSense) {
                throw new UnreadableException("line " + seq);
            }
            return new Line(seq, Party.valueOf(sender), said, at, clientId, picture);
        }

        private boolean couldBeSaid() {
            try {
                return (said.isEmpty() && picture.isPresent())
                        || new Text(said).value().equals(said);
            } catch (InvalidInputException e) {
                return false;
            }
        }
    }

    /** Those that live come first, then those that the desk would forget last: who was attended, and whose end is the latest. */
    static final Comparator<StoredSession> BY_WORTH = Comparator.<StoredSession, Boolean>comparing(
                    session -> !session.isLive())
            .thenComparing(session -> session.attendedAt.isEmpty())
            .thenComparing(session -> session.endedAt.orElse(Instant.MAX), Comparator.reverseOrder())
            .thenComparing(StoredSession::number);

    static StoredSession of(ResultSet row) throws SQLException {
        return new StoredSession(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("name"),
                Optional.ofNullable(row.getString("question")),
                Optional.ofNullable(row.getString("product")),
                Optional.ofNullable(row.getString("lang")),
                Optional.ofNullable(row.getObject("visitor", UUID.class)),
                row.getString("token_hash"),
                promise(row),
                SqlQuery.instant(row, "opened_at").orElseThrow(),
                SqlQuery.instant(row, "attended_at"),
                SqlQuery.instant(row, "ended_at"),
                row.getString("outcome"),
                Optional.ofNullable(row.getString("end_reason")),
                row.getBoolean("is_asked"),
                row.getObject("stars", Integer.class),
                Optional.ofNullable(row.getBytes("last_link")).map(ChainLink::new));
    }

    private static Optional<WaitRange> promise(ResultSet row) throws SQLException {
        long low = row.getLong("promised_low");
        return row.wasNull() ? Optional.empty() : Optional.of(new WaitRange(low, row.getLong("promised_high")));
    }

    boolean isLive() {
        return endedAt.isEmpty();
    }

    /** The last link of its chain, if it has one that can be gone on from. */
    Optional<ChainLink> validLink() {
        return lastLink.filter(link -> link.bytes().length == LINK_LENGTH);
    }

    /** The session, with what was said in it, and what was brought to it. */
    RecoveredState.Session with(List<StoredLine> said, List<StoredPicture> pictures) throws UnreadableException {
        require(lastLink.equals(validLink()), "its chain");
        require(product.isEmpty() || product.get().length() <= LONGEST_SLUG, "its product");
        require(isPlausible(openedAt) && isPlausible(attendedAt) && isPlausible(endedAt), "its times");
        SessionDetails opening = new SessionDetails(
                id,
                number,
                readName(),
                question,
                product,
                lang.flatMap(LanguageTag::of),
                visitor,
                new TokenHash(token),
                promise,
                openedAt);
        return new RecoveredState.Session(
                opening,
                attendedAt,
                end(),
                isAsked,
                lines(said),
                pictures.stream().map(StoredPicture::brought).toList());
    }

    private SessionName readName() throws UnreadableException {
        try {
            return new SessionName(name);
        } catch (InvalidInputException e) {
            throw new UnreadableException("its name");
        }
    }

    private Optional<RecoveredState.End> end() throws UnreadableException {
        try {
            Optional<EndReason> why = endReason.map(EndReason::valueOf);
            return endedAt.map(
                    at -> new RecoveredState.End(Outcome.valueOf(outcome), why, at, Optional.ofNullable(stars)));
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("its outcome");
        }
    }

    private static List<Line> lines(List<StoredLine> said) throws UnreadableException {
        List<Line> lines = new ArrayList<>();
        for (StoredLine line : said) {
            lines.add(line.at(lines.size() + 1));
        }
        return lines;
    }

    private static boolean isPlausible(Optional<Instant> at) {
        return at.isEmpty() || isPlausible(at.get());
    }

    /** No desk ever wrote another, and with infinity nothing can be computed. */
    static boolean isPlausible(Instant at) {
        return !at.isBefore(Instant.EPOCH) && at.isBefore(END_OF_TIME);
    }

    private static void require(boolean makesSense, String what) throws UnreadableException {
        if (!makesSense) {
            throw new UnreadableException(what);
        }
    }
}
