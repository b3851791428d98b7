package com.evilcorp.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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

    private static Stream<String> settings(String prefix, Class<?> group) {
        return Arrays.stream(group.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .flatMap(method -> {
                    String name = prefix + "." + kebab(method.getName());
                    return method.getReturnType().getEnclosingClass() == SupportConfig.class
                            ? settings(name, method.getReturnType())
                            : Stream.of(name + "=" + defaultOf(method));
                });
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
