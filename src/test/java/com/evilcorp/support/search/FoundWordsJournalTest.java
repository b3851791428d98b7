package com.evilcorp.support.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person would type finds what was said, whatever the locale of the database, and nothing else does. */
class FoundWordsJournalTest {
    private static final Path TABLE = Path.of("src", "test", "resources", "search", "lines-and-queries.txt");
    private static final String IS_FOUND =
            "select cast(? as tsvector) @@ cast(? as tsquery), coalesce(cast(? as tsvector) @@ cast(? as tsquery), true)";

    private record Row(String said, String typed, boolean isFound) {
        private static Row of(String line) {
            String[] cells = line.split(" \\| ");
            assertThat(cells).as(line).hasSize(3);
            return new Row(cells[0], cells[1], cells[2].equals("yes"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "C.UTF-8"})
    void is_found_by_what_a_person_would_type(String locale) throws SQLException, IOException {
        SoftAssertions all = new SoftAssertions();
        try (Connection database = database(locale);
                PreparedStatement found = database.prepareStatement(IS_FOUND)) {
            for (Row row : rows()) {
                String words = new SearchVector().addLine(row.said()).toString();
                SearchQuery query = SearchQuery.of(row.typed());
                found.setString(1, words);
                found.setString(2, query.text());
                found.setString(3, words);
                found.setString(4, query.wanted().orElse(null));
                try (ResultSet answer = found.executeQuery()) {
                    answer.next();
                    all.assertThat(answer.getBoolean(1)).as("%s", row).isEqualTo(row.isFound());
                    all.assertThat(answer.getBoolean(2) || !row.isFound())
                            .as("the index knows of %s", row)
                            .isTrue();
                }
            }
        }
        all.assertAll();
    }

    @Test
    void what_is_found_by_wanted_words_is_marked() throws IOException {
        SoftAssertions all = new SoftAssertions();
        rows().stream()
                .filter(row -> row.isFound() && !row.typed().startsWith("-"))
                .forEach(row -> {
                    MarkedText marked = SearchMarks.of(row.typed()).mark(row.said());
                    all.assertThat(marked.parts().stream().anyMatch(MarkedText.Part::hit))
                            .as("%s", row)
                            .isTrue();
                    all.assertThat(marked.parts().stream()
                                    .map(MarkedText.Part::text)
                                    .reduce("", String::concat))
                            .isEqualTo(row.said());
                });
        all.assertAll();
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = Arrays.stream(
                        Files.readString(TABLE, StandardCharsets.UTF_8).split("\n"))
                .filter(line -> !line.startsWith("#"))
                .map(Row::of)
                .toList();
        assertThat(rows).hasSizeGreaterThan(100);
        return rows;
    }

    private static Connection database(String locale) throws SQLException {
        String name = "words_" + locale.replaceAll("\\W", "").toLowerCase(Locale.ROOT);
        try (Connection first = DriverManager.getConnection(TestDatabase.url());
                Statement statement = first.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute(
                    "create database " + name + " template template0 encoding 'UTF8' locale '" + locale + "'");
        }
        return DriverManager.getConnection(TestDatabase.url().replace("/postgres?", "/" + name + "?"));
    }
}
