package com.evilcorp.support.evaluator.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @Test
    void fields_are_quoted_where_they_have_to_be() {
        assertThat(Csv.row("a", 1L, null, "b,c", "say \"x\"", "two\nlines"))
                .isEqualTo("a,1,,\"b,c\",\"say \"\"x\"\"\",\"two\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"b,c", "b;c", "b\tc", "b\rc", "b\nc"})
    void what_some_spreadsheet_splits_at_is_quoted(String text) {
        assertThat(Csv.row(text, 1)).isEqualTo("\"" + text + "\",1\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@sum",
                " =1",
                "\u00a0=1",
                "\ufeff=1",
                "\u200b=1",
                "'=1",
                "“=1",
                "' =1",
                "＝1",
                "＋1",
                "－1",
                "＠1",
                "﹦1",
                "﹢1",
                "﹣1",
                "﹫1"
            })
    void what_a_spreadsheet_would_carry_out_is_a_text(String text) {
        assertThat(Csv.row(text)).isEqualTo("'" + text + "\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "so;=1+1             | so;'=1+1",
                "so; =1              | so;' =1",
                "so;\"=1            | so;'\"\"=1",
                "so;＝1              | so;'＝1",
                "so;;=1              | so;;'=1",
                "=1;=2               | '=1;'=2",
                "so\\t=1           | so\\t'=1",
                "so\\n=1           | so\\n'=1",
                "so\\r\\n=1      | so\\r\\n'=1",
                "so\\r@me          | so\\r'@me",
                "\\t=1             | '\\t'=1",
                "\\tso             | '\\tso",
                "\\rso             | '\\rso"
            })
    void so_is_what_would_be_a_cell_of_its_own_to_a_spreadsheet_that_splits_elsewhere(String text, String inQuotes) {
        assertThat(Csv.row(text.translateEscapes())).isEqualTo("\"" + inQuotes.translateEscapes() + "\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b", "a -b", "1-2", "me@example.com", "a,=b", "it's", "'so'", "¿So?"})
    void what_people_usually_write_stays_as_it_is(String text) {
        assertThat(Csv.row(text).replace("\"", "")).isEqualTo(text + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "'=1", "''=1", "so;=1", "so;'=1", "\t=1\r\n-2;\"@3\"", "a;'b"})
    void what_was_written_is_had_back_by_taking_out_the_apostrophes_in_front_of_formulas(String text) {
        String row = Csv.row(text).stripTrailing();
        String cell = row.startsWith("\"") ? row.substring(1, row.length() - 1).replace("\"\"", "\"") : row;
        assertThat(cell.replaceAll("(^|[;\t\r\n])'(?=[;\t\r\n'\"]*[=\\-@])", "$1"))
                .isEqualTo(text);
    }

    @Test
    void numbers_keep_their_sign() {
        assertThat(Csv.row(-5)).isEqualTo("-5\r\n");
    }
}
