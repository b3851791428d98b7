package com.evilcorp.support.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @Test
    void fields_are_quoted_where_they_have_to_be() {
        assertThat(Csv.row("a", 1L, null, "b,c", "say \"x\"", "two\nlines"))
                .isEqualTo("a,1,,\"b,c\",\"say \"\"x\"\"\",\"two\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\t=1", " =1", "＝1"})
    void what_a_spreadsheet_would_carry_out_is_a_text(String text) {
        assertThat(Csv.row(text)).isEqualTo("'" + text + "\r\n");
    }

    @Test
    void numbers_keep_their_sign() {
        assertThat(Csv.row(-5)).isEqualTo("-5\r\n");
    }
}
