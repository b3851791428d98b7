package com.evilcorp.support.person;

import com.evilcorp.database.DatabaseGuards;
import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.desk.record.TokenHash;
import com.evilcorp.support.person.PersonData.Entry;
import com.evilcorp.support.person.PersonData.Line;
import com.evilcorp.support.person.PersonData.Order;
import com.evilcorp.support.person.PersonData.Question;
import com.evilcorp.support.person.PersonData.Session;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads all that is kept of one person. */
@ApplicationScoped
public class PersonReader {
    /** So many sessions, orders and questions are read at most, of each. */
    static final int MOST = 1_000;

    /** So many lines, of all of them. */
    static final int MOST_LINES = 20_000;

    private static final String BY_SESSION = "select id, visitor, token_hash from transcript where id = ?";

    private static final String SESSIONS =
            """
            select id, name, product, lang, opened_at, attended_at, ended_at, outcome, stars, comment, erased_at
              from transcript where id = ? or visitor = cast(? as uuid)
             order by number desc limit ?
            """;

    private static final String LINES =
            """
            select line.session, line.sender, line.said, line.at, picture.id as picture
              from line left join picture on picture.session = line.session and picture.line = line.seq
             where line.session = any (cast(? as uuid[]))
             order by line.session, line.seq limit ?
            """;

    private static final String ORDERS =
            "select product, how, at from forced_order where visitor = ? order by at desc limit ?";

    private static final String QUESTIONS =
            """
            select id, name, product, language, left_at, stars,
                   (select min(at) from question_reading where question = q.id and reader = 'CUSTOMER') as found_at
              from question q
             where visitor = cast(? as uuid) or session = ? order by left_at desc limit ?
            """;

    private static final String ENTRIES =
            """
            select question, kind, said, at from question_entry
             where question = any (cast(? as uuid[])) order by question, seq
            """;

    private record Known(Person person, TokenHash token) {
        private static Known of(ResultSet row) throws SQLException {
            return new Known(
                    new Person(
                            row.getObject("id", UUID.class), Optional.ofNullable(row.getObject("visitor", UUID.class))),
                    new TokenHash(row.getString("token_hash")));
        }
    }

    private final Sql sql;

    @Inject
    PersonReader(Sql sql) {
        this.sql = sql;
    }

    /** Whose session this is; nothing if there is no such session. */
    public Optional<Person> of(UUID session) {
        return known(session).map(Known::person);
    }

    /** All that is kept of whoever has the token of a session; nothing for who has not. One after the other. */
    @ApplyGuard(DatabaseGuards.OWN_DATA)
    Uni<Optional<PersonData>> ownData(UUID session, String token) {
        TokenHash theirs = TokenHash.of(token);
        return Uni.createFrom()
                .item(known(session)
                        .filter(known -> known.token().equals(theirs))
                        .map(known -> read(known.person())));
    }

    /** All that is kept of them, as of one moment. */
    public PersonData read(Person person) {
        return sql.readOneMoment(connection -> read(connection, person));
    }

    private Optional<Known> known(UUID session) {
        return sql.list(SqlQuery.of(BY_SESSION, session), Known::of).stream().findFirst();
    }

    private static PersonData read(Connection connection, Person person) throws SQLException {
        UUID visitor = person.visitor().orElse(null);
        Map<UUID, List<Line>> lines = new HashMap<>();
        List<Session> sessions =
                SqlQuery.of(SESSIONS, person.session(), visitor, MOST).list(connection, row -> session(row, lines));
        int read = readLines(connection, lines);
        List<Order> orders =
                visitor == null ? List.of() : SqlQuery.of(ORDERS, visitor, MOST).list(connection, PersonReader::order);
        List<Question> questions = questions(connection, person, visitor);
        return new PersonData(
                sessions.size() < MOST && orders.size() < MOST && questions.size() < MOST && read < MOST_LINES,
                sessions,
                orders,
                questions);
    }

    private static Session session(ResultSet row, Map<UUID, List<Line>> lines) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Session(
                id,
                row.getString("name"),
                row.getString("product"),
                row.getString("lang"),
                SqlQuery.instant(row, "opened_at").orElseThrow(),
                SqlQuery.instant(row, "attended_at").orElse(null),
                SqlQuery.instant(row, "ended_at").orElse(null),
                row.getString("outcome"),
                row.getObject("stars", Integer.class),
                row.getString("comment"),
                SqlQuery.instant(row, "erased_at").orElse(null),
                lines.computeIfAbsent(id, unused -> new ArrayList<>()));
    }

    /** @return how many were read */
    private static int readLines(Connection connection, Map<UUID, List<Line>> lines) throws SQLException {
        List<String> sessions = lines.keySet().stream().map(UUID::toString).toList();
        return SqlQuery.of(LINES, sessions, MOST_LINES)
                .list(connection, row -> lines.getOrDefault(row.getObject("session", UUID.class), List.of())
                        .add(new Line(
                                lower(row.getString("sender")),
                                row.getString("said"),
                                SqlQuery.instant(row, "at").orElseThrow(),
                                row.getObject("picture", UUID.class))))
                .size();
    }

    private static Order order(ResultSet row) throws SQLException {
        return new Order(
                row.getString("product"),
                lower(row.getString("how")),
                SqlQuery.instant(row, "at").orElseThrow());
    }

    private static List<Question> questions(Connection connection, Person person, @Nullable UUID visitor)
            throws SQLException {
        Map<UUID, List<Entry>> entries = new HashMap<>();
        List<Question> questions =
                SqlQuery.of(QUESTIONS, visitor, person.session(), MOST).list(connection, row -> question(row, entries));
        List<String> ids = entries.keySet().stream().map(UUID::toString).toList();
        SqlQuery.of(ENTRIES, ids)
                .list(connection, row -> entries.getOrDefault(row.getObject("question", UUID.class), List.of())
                        .add(new Entry(
                                lower(row.getString("kind")),
                                row.getString("said"),
                                SqlQuery.instant(row, "at").orElseThrow())));
        return questions;
    }

    private static Question question(ResultSet row, Map<UUID, List<Entry>> entries) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Question(
                id,
                row.getString("name"),
                row.getString("product"),
                row.getString("language"),
                SqlQuery.instant(row, "left_at").orElseThrow(),
                SqlQuery.instant(row, "found_at").orElse(null),
                row.getObject("stars", Integer.class),
                entries.computeIfAbsent(id, unused -> new ArrayList<>()));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
