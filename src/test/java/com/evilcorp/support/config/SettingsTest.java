package com.evilcorp.support.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operations read about settings is what there is. */
class SettingsTest {
    private static final Path OPERATIONS = Path.of("docs", "operations.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(support\\.[^`]+)` \\| (`[^`]+`|none) \\| .{10,} \\|$");

    @Test
    void each_is_described_with_its_default_and_no_other_is() throws IOException {
        List<String> described = ROW.matcher(Files.readString(OPERATIONS))
                .results()
                .map(row -> row.group(1) + "=" + row.group(2).replace("`", ""))
                .toList();
        assertThat(described)
                .hasSizeGreaterThan(30)
                .containsExactlyInAnyOrderElementsOf(
                        settings("support", SupportConfig.class).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "desk.max-waiting, 0",
        "desk.max-waiting, many",
        "desk.max-waiting, 2147483648",
        "desk.max-text-while-waiting, 3999",
        "desk.max-live-text, 0",
        "desk.tick-interval, 0s",
        "sockets.max-open, 1000001",
        "transcripts.retention-days, 0"
    })
    void one_out_of_bounds_is_refused_by_name(String setting, String value) {
        assertThatThrownBy(() -> read(setting, value))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("support." + setting)
                .hasMessageContaining('"' + value + '"')
                .hasMessageContaining("It has to be");
    }

    @Test
    void one_at_its_bound_is_taken() {
        assertThat(read("desk.max-waiting", "1").desk().maxWaiting()).isOne();
        assertThat(read("desk.max-text-while-waiting", "4000").desk().maxTextWhileWaiting())
                .isEqualTo(4_000);
        assertThat(read("desk.max-live-text", "2147483648").desk().maxLiveText())
                .isEqualTo(2_147_483_648L);
        assertThat(read("desk.tick-interval", "1ms").desk().tickInterval()).isEqualTo(Duration.ofMillis(1));
        assertThat(read("sockets.max-open", "1000000").sockets().maxOpen()).isEqualTo(1_000_000);
        assertThat(read("transcripts.retention-days", "1").transcripts().retentionDays())
                .contains(1);
    }

    private static SupportConfig read(String setting, String value) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(SupportConfig.class)
                .withDefaultValue("support." + setting, value)
                .build()
                .getConfigMapping(SupportConfig.class);
    }

    private static Stream<String> settings(String prefix, Class<?> group) {
        return Arrays.stream(group.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .flatMap(method -> {
                    String name = prefix + "." + nameOf(method);
                    return isGroup(method.getReturnType())
                            ? settings(name, method.getReturnType())
                            : Stream.of(name + "=" + defaultOf(method));
                });
    }

    private static String nameOf(Method setting) {
        WithName named = setting.getAnnotation(WithName.class);
        return named == null ? kebab(setting.getName()) : named.value();
    }

    private static boolean isGroup(Class<?> type) {
        return type.isInterface() && type.getPackage() == SupportConfig.class.getPackage();
    }

    private static String defaultOf(Method setting) {
        return setting.getReturnType() == Optional.class
                ? "none"
                : setting.getAnnotation(WithDefault.class).value();
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
