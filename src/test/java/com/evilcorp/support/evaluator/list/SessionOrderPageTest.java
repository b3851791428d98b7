package com.evilcorp.support.evaluator.list;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.evaluator.PastSessions;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In each order the list has every session that has a place in it, once, page by page and from session to session. */
@QuarkusTest
class SessionOrderPageTest {
    private static final Instant START = Instant.parse("2018-02-05T08:00:00Z");
    private static final int SESSIONS = 130;
    private static final List<String> NEVER = List.of("DECLINED", "CANCELLED", "ABANDONED");
    /** As people sort them, and neither the locale C nor a machine by its bytes does. */
    private static final List<String> NAMES = List.of("ada", "Ada", "Émile", "Eve", "Ömer", "Zoë", "Марфа", "李");

    private static final Pattern ROW = Pattern.compile("id=\"session-([0-9a-f-]{36})\"");

    private final Random chance = new Random(29);
    private final String product = "p" + UUID.randomUUID().toString().replace("-", "");
    private final List<Filed> all = new ArrayList<>();

    DataSource database;

    /** Null for what did not happen. */
    private record Filed(
            UUID id,
            int place,
            String name,
            Instant opened,
            Instant attended,
            Instant reply,
            Instant ended,
            String outcome,
            Integer stars,
            int lines,
            Integer score) {
        long waited() {
            return Duration.between(opened, attended == null ? ended : attended).toMillis();
        }
    }

    @BeforeEach
    void file() throws SQLException {
        for (int i = 0; i < SESSIONS; i++) {
            Instant opened = START.plusSeconds(chance.nextInt(400_000));
            Instant turn = opened.plusSeconds(chance.nextInt(8));
            boolean isAttended = chance.nextInt(3) > 0;
            Instant attended = isAttended ? turn : null;
            Instant reply = isAttended && chance.nextInt(4) > 0 ? turn.plusSeconds(chance.nextInt(6)) : null;
            Instant ended = isAttended ? turn.plusSeconds(10 + chance.nextInt(5)) : turn;
            String outcome = isAttended ? "ENDED_BY_REP" : NEVER.get(chance.nextInt(3));
            Integer stars = isAttended && chance.nextBoolean() ? 1 + chance.nextInt(5) : null;
            int lines = chance.nextInt(7);
            String name = NAMES.get(chance.nextInt(NAMES.size()));
            Integer score = isAttended && chance.nextBoolean() ? 10_000 * chance.nextInt(11) : null;
            UUID id = new PastSessions(database).session(name, opened, attended, reply, ended, outcome, stars);
            tell("update transcript set product = ?, lines = ?, score = ? where id = ?", product, lines, score, id);
            tell(
                    "insert into line (session, seq, sender, said, at) select ?, n, 'CUSTOMER', 'Well?', ?"
                            + " from generate_series(1, ?) n",
                    id,
                    opened,
                    lines);
            all.add(new Filed(id, i, name, opened, attended, reply, ended, outcome, stars, lines, score));
        }
    }

    @ParameterizedTest
    @EnumSource(SessionOrder.class)
    void every_session_is_there_once_in_its_place(SessionOrder order) {
        List<UUID> expected = all.stream()
                .filter(hasPlace(order))
                .sorted(plainly(order))
                .map(Filed::id)
                .toList();
        String asked = "product=" + product + "&order=" + order.slug();
        List<UUID> listed = new ArrayList<>();
        Optional<String> next = Optional.of("/transcripts?" + asked);
        while (next.isPresent()) {
            String page = page(next.get());
            ROW.matcher(page).results().forEach(row -> listed.add(UUID.fromString(row.group(1))));
            next = link(page, "next");
        }
        assertThat(listed).hasSizeGreaterThan(30).isEqualTo(expected);

        List<UUID> gone = new ArrayList<>(List.of(listed.get(0)));
        for (int i = 1; i < 12; i++) {
            String session = link(page("/transcripts/" + gone.get(i - 1) + "?" + asked), "next")
                    .orElseThrow();
            gone.add(UUID.fromString(session.substring("/transcripts/".length(), session.indexOf('?'))));
        }
        assertThat(gone).isEqualTo(listed.subList(0, 12));
        assertThat(link(page("/transcripts/" + listed.get(5) + "?" + asked), "prev"))
                .hasValueSatisfying(
                        link -> assertThat(link).contains(listed.get(4).toString()));
    }

    private static Predicate<Filed> hasPlace(SessionOrder order) {
        return switch (order) {
            case NEWEST, OLDEST, NAME, WAITED, LINES, OUTCOME, REVIEW -> filed -> true;
            case REPLY -> filed -> filed.reply() != null;
            case HANDLED -> filed -> filed.attended() != null;
            case STARS -> filed -> filed.stars() != null;
        };
    }

    /** The later a session was put here, the lower is its number. */
    private static Comparator<Filed> plainly(SessionOrder order) {
        Comparator<Filed> byNumber = Comparator.comparing(Filed::place).reversed();
        Comparator<Filed> byDate = Comparator.comparing(Filed::opened).thenComparing(byNumber);
        return switch (order) {
            case NEWEST -> byDate.reversed();
            case OLDEST -> byDate;
            case NAME ->
                Comparator.<Filed, Integer>comparing(filed -> NAMES.indexOf(filed.name()))
                        .thenComparing(byDate);
            case WAITED ->
                Comparator.comparing(Filed::waited).thenComparing(byNumber).reversed();
            case REPLY ->
                Comparator.<Filed, Duration>comparing(filed -> Duration.between(filed.attended(), filed.reply()))
                        .thenComparing(byNumber)
                        .reversed();
            case HANDLED ->
                Comparator.<Filed, Duration>comparing(filed -> Duration.between(filed.attended(), filed.ended()))
                        .thenComparing(byNumber)
                        .reversed();
            case LINES ->
                Comparator.comparing(Filed::lines).thenComparing(byNumber).reversed();
            case OUTCOME -> Comparator.comparing(Filed::outcome).thenComparing(byDate);
            case STARS -> Comparator.comparing(Filed::stars).thenComparing(byDate);
            case REVIEW ->
                Comparator.comparing(Filed::score, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(byDate);
        };
    }

    private static Optional<String> link(String page, String way) {
        Matcher link = Pattern.compile("href=\"([^\"]+)\" rel=\"" + way + "\"").matcher(page);
        return link.find() ? Optional.of(link.group(1).replace("&amp;", "&")) : Optional.empty();
    }

    private static String page(String address) {
        return given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private void tell(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection()) {
            SqlQuery.of(sql, values).update(connection);
        }
    }
}
