package com.evilcorp.support.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was looked for stands out as it was written. */
class SearchMarksTest {
    @ParameterizedTest
    @CsvSource({
        "'I want a refund.Thanks', refund, 'I want a [refund].Thanks'",
        "'AB-1234567 and AB', AB-1234567, '[AB-1234567] and AB'",
        "'AB-1234567 and AB', 1234567, 'AB-[1234567] and AB'",
        "'The CAFÉS closed', café, 'The [CAFÉS] closed'",
        "'It was €1,234.50!', 1234.50, 'It was €[1,234.50]!'",
        "'Call (600) 123-456.', 600123456, 'Call ([600) 123-456].'",
        "'請退款給我', 退款, '請[退款]給我'",
        "'red cactus, red', 'red -cactus', '[red] cactus, [red]'",
        "'cactus and cacti', '\"red cactus\"', 'cactus and cacti'",
        "'a 𝐫𝐞𝐟𝐮𝐧𝐝 now', refund, 'a [𝐫𝐞𝐟𝐮𝐧𝐝] now'",
    })
    void every_hit_is_marked_where_it_stands(String said, String typed, String marked) {
        assertThat(written(SearchMarks.of(typed).mark(said))).isEqualTo(marked);
    }

    @Test
    void of_a_long_line_what_stands_around_the_first_hit_is_shown() {
        String said = "x ".repeat(200) + "my teaspoon dissolved" + " y".repeat(200);
        String excerpt = written(SearchMarks.of("teaspoon").excerpt(said));
        assertThat(excerpt).startsWith("…x x").endsWith("y …").contains("x my [teaspoon] dissolved y");
        assertThat(excerpt.length()).isBetween(150, 170);
    }

    @Test
    void a_line_without_spaces_is_cut_as_well() {
        String said = "退".repeat(900) + "款" + "退".repeat(900);
        assertThat(written(SearchMarks.of("款").excerpt(said))).contains("[款]").hasSizeLessThan(200);
    }

    private static String written(MarkedText marked) {
        return marked.parts().stream()
                .map(part -> part.hit() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }
}
