package com.evilcorp.support.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenamedSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "support.desk.most-waiting, support.desk.max-waiting",
        "support.sockets.most, support.sockets.max-open",
        "support.journal.stop-within, support.journal.stop-timeout",
        "support.transcripts.keep-days, support.transcripts.retention-days"
    })
    void setting_by_its_former_name_is_refused_with_the_new_one(String former, String now) {
        assertThat(obstacle(former, "7"))
                .hasValueSatisfying(sentence ->
                        assertThat(sentence).startsWith(former + " ").contains(now));
        assertThat(obstacle(now, "7")).isEmpty();
    }

    @Test
    void names_that_were_kept_are_taken() {
        assertThat(obstacle("support.desk.close-grace", "3s")).isEmpty();
    }

    private static Optional<String> obstacle(String setting, String value) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(Map.of(setting, value), "test", 100))
                .build();
        return RenamedSettings.obstacle(config);
    }
}
