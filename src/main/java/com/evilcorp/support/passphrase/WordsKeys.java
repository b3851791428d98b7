package com.evilcorp.support.passphrase;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;

/**
 * The keys that words are hashed with, as they stand in the database; the first is made there by whoever needs it first. A key
 * that operations add is used for what is left from then on, and the former ones go on finding what was left before: so each
 * is looked for with all of them. They are read anew each time, since there are few, and a new one counts at once.
 */
@ApplicationScoped
public class WordsKeys {
    private static final int BYTES = 32;

    private static final String ALL = "select secret from question_key order by number desc";

    /** Two who need the first at once make one. */
    private static final String FIRST =
            "insert into question_key (secret) select ? where not exists (select from question_key)";

    private static final String ONE_BY_ONE = "select pg_advisory_xact_lock(hashtext('question_key'))";

    private final Sql sql;
    private final SecureRandom random = new SecureRandom();

    @Inject
    WordsKeys(Sql sql) {
        this.sql = sql;
    }

    /** The hash under which something is left now. In the caller's transaction. */
    public String hash(SixWords words) {
        if (all().isEmpty()) {
            makeFirst();
        }
        return all().get(0).hash(words);
    }

    /** All hashes under which something may have been left. In the caller's transaction. */
    public List<String> hashes(SixWords words) {
        return all().stream().map(key -> key.hash(words)).toList();
    }

    private List<WordsKey> all() {
        return sql.list(SqlQuery.of(ALL), row -> new WordsKey(row.getBytes("secret")));
    }

    private void makeFirst() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        sql.list(SqlQuery.of(ONE_BY_ONE), row -> true);
        sql.update(SqlQuery.of(FIRST, (Object) secret));
    }
}
