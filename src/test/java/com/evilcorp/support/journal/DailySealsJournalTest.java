package com.evilcorp.support.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.chain.DailySeals;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session that is cut out whole is missed. */
@QuarkusTest
class DailySealsJournalTest extends Scene {
    private static final LocalDate FIRST = LocalDate.parse("1990-03-01");
    private static final LocalDate LAST = FIRST.plusDays(2);
    private static final int BEFORE_ALL = 1_000_000;
    private static final List<String> HEADS = List.of("11".repeat(32), "22".repeat(32), "33".repeat(32));

    DataSource database;

    @Inject
    DailySeals seals;

    /** Older than whatever other tests have stored: one session on the first day, two on the second, none on the third. */
    @BeforeEach
    void fill() throws SQLException {
        clear();
        stored(1, FIRST, "23:59:59.999", HEADS.get(0));
        stored(2, FIRST.plusDays(1), "00:00:00", HEADS.get(1));
        stored(3, FIRST.plusDays(1), "12:00:00", HEADS.get(2));
    }

    @AfterEach
    void clear() throws SQLException {
        execute("delete from daily_seal");
        execute("delete from transcript where ended_at < '1990-04-01Z'");
    }

    @Test
    void each_day_is_sealed_with_the_day_before() throws NoSuchAlgorithmException {
        assertThat(sealed()).hasSize(3);

        String first = sealOf("sealed", "1990-03-01", null, HEADS.get(0));
        String second = sealOf("sealed", "1990-03-02", first, HEADS.get(1), HEADS.get(2));
        String third = sealOf("sealed", "1990-03-03", second);
        assertThat(seals.newest(10)).extracting(seal -> seal.hash().hex()).containsExactly(third, second, first);
        assertThat(seals.newest(10)).extracting(DailySeals.Seal::sessions).containsExactly(0, 2, 1);
    }

    @Test
    void a_day_that_is_not_over_is_left() {
        assertThat(sealed()).hasSize(3);
        assertThat(seals.sealNext(LAST)).isEmpty();
    }

    @Test
    void the_check_names_the_day_from_which_a_session_was_cut_out() throws SQLException {
        sealed();
        assertThat(unsealed()).isEmpty();
        execute("delete from transcript where ended_at = '1990-03-02 12:00:00Z'");
        assertThat(unsealed()).hasValue(FIRST.plusDays(1));
    }

    @Test
    void the_check_names_the_day_into_which_one_was_put() throws SQLException {
        sealed();
        stored(4, LAST, "12:00:00", HEADS.get(0));
        assertThat(unsealed()).hasValue(LAST);
    }

    @Test
    void what_was_deleted_for_its_age_is_not_missed() throws SQLException {
        sealed();
        execute("delete from transcript where ended_at < '1990-03-02 06:00:00Z'");
        assertThat(unsealed()).isEmpty();
    }

    private List<DailySeals.Seal> sealed() {
        List<DailySeals.Seal> all = new ArrayList<>();
        Optional<DailySeals.Seal> next = seals.sealNext(LAST);
        while (next.isPresent()) {
            all.add(next.get());
            next = seals.sealNext(LAST);
        }
        return all;
    }

    private Optional<LocalDate> unsealed() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return DailySeals.firstBroken(connection);
        }
    }

    /** Each part after its length, as docs/transcripts-kept.md has it. */
    private static String sealOf(@Nullable String... parts) throws NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        for (String part : parts) {
            byte[] text = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
            sha256.update(ByteBuffer.allocate(4)
                    .putInt(part == null ? -1 : text.length)
                    .array());
            sha256.update(text);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private void stored(int number, LocalDate day, String time, String head) throws SQLException {
        execute(
                ("insert into transcript (id, number, name, token_hash, opened_at, ended_at, outcome, opened_hash, ended_hash)"
                                + " values (gen_random_uuid(), %4$d, 'Old', 'x', '%1$s %2$sZ',"
                                + " '%1$s %2$sZ', 'ABANDONED', decode('%3$s', 'hex'), decode('%3$s', 'hex'))")
                        .formatted(day, time, head, number - BEFORE_ALL));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
