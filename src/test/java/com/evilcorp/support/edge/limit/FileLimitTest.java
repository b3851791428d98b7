package com.evilcorp.support.edge.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Connections leave files for all else. */
class FileLimitTest {
    @Test
    void with_too_few_files_the_service_does_not_start_and_says_why() {
        assertThat(FileLimit.obstacle(100))
                .hasValueSatisfying(said -> assertThat(said).contains("may open 100 files", "ulimit -n"));
        assertThat(FileLimit.obstacle(299)).isPresent();
        assertThat(FileLimit.obstacle(300)).isEmpty();
        assertThat(FileLimit.obstacle(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void connections_are_taken_up_to_what_is_left_and_given_back() {
        FileLimit files = new FileLimit(252);
        assertThat(files.take()).isTrue();
        assertThat(files.take()).isTrue();
        assertThat(files.take()).isFalse();
        assertThat(files.take()).isFalse();
        files.giveBack();
        assertThat(files.take()).isTrue();
        assertThat(files.take()).isFalse();
    }

    @Test
    void sockets_are_as_many_as_allowed_or_as_there_are_files_for_besides_pages() {
        assertThat(new FileLimit(450).sockets(15_000)).isEqualTo(180);
        assertThat(new FileLimit(450).sockets(100)).isEqualTo(100);
        assertThat(new FileLimit(1_048_576).sockets(15_000)).isEqualTo(15_000);
        assertThat(new FileLimit(Long.MAX_VALUE).sockets(15_000)).isEqualTo(15_000);
        assertThat(new FileLimit(100).sockets(15_000)).isZero();
    }
}
