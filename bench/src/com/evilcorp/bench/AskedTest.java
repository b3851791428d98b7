package com.evilcorp.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AskedTest {
    @Test
    void values_stand_where_their_numbers_stood() {
        assertThat(
                        Asked.of(
                                """
                        {"message": "execute <unnamed>: select 1\\n where a = $1 and b = $2 and c = $10",
                         "detail": "Parameters: $1 = 'it''s $2, \\\\', $2 = NULL, $10 = '{x,y}'"}\
                        """))
                .contains(new Asked("select 1\n where a = 'it''s $2, \\' and b = NULL and c = '{x,y}'", false));
    }

    @Test
    void a_value_may_be_as_long_as_it_likes() {
        String words = "word ".repeat(100_000);
        assertThat(Asked.of(
                        "{\"message\": \"execute S_4: select $1\", \"detail\": \"Parameters: $1 = '" + words + "'\"}"))
                .contains(new Asked("select '" + words + "'", false));
    }

    @Test
    void a_statement_without_values_stays_as_it_is() {
        assertThat(Asked.of("{\"message\": \"execute S_3: explain select from line\"}"))
                .contains(new Asked("explain select from line", false));
    }

    @Test
    void settings_are_told_apart() {
        assertThat(Asked.of("{\"message\": \"execute <unnamed>: select set_config('work_mem', '32MB', false)\"}"))
                .contains(new Asked("select set_config('work_mem', '32MB', false)", true));
    }

    @Test
    void what_does_not_read_is_not_a_pages() {
        assertThat(Asked.of("{\"message\": \"statement: BEGIN\"}")).isEmpty();
        assertThat(Asked.of("{\"message\": \"execute S_1: update journal_head set heartbeat = heartbeat + 1\"}"))
                .isEmpty();
        assertThat(Asked.of("{\"message\": \"canceling statement due to statement timeout\"}"))
                .isEmpty();
    }
}
