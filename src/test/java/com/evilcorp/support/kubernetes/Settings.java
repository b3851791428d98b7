package com.evilcorp.support.kubernetes;

import com.evilcorp.support.config.SupportConfig;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** What the desk is told by its environment, over what it believes without. */
record Settings(Map<String, String> environment) {
    private static final Properties OWN = own();

    /** Every variable of {@link SupportConfig}, and its default, empty where there is none. */
    static final Map<String, String> SUPPORT = variables("SUPPORT", SupportConfig.class);

    Optional<String> given(String variable) {
        return Optional.ofNullable(environment.get(variable));
    }

    /** A duration of {@link SupportConfig}. */
    Duration support(String variable) {
        return duration(given(variable).orElse(SUPPORT.get(variable)));
    }

    /** What {@code application.properties} says. */
    static String own(String property) {
        return OWN.getProperty(property);
    }

    /** "4s", "250ms", "2m". */
    static Duration duration(String text) {
        return Duration.parse("PT" + (text.endsWith("ms") ? "0.%03ds".formatted(millis(text)) : text));
    }

    private static int millis(String text) {
        return Integer.parseInt(text.substring(0, text.length() - 2));
    }

    private static Map<String, String> variables(String prefix, Class<?> group) {
        Map<String, String> found = new TreeMap<>();
        for (Method setting : group.getDeclaredMethods()) {
            String variable = prefix + "_" + upper(setting.getName());
            WithDefault value = setting.getAnnotation(WithDefault.class);
            if (value != null) {
                found.put(variable, value.value());
            } else if (setting.getReturnType().isInterface()) {
                found.putAll(variables(variable, setting.getReturnType()));
            } else {
                found.put(variable, "");
            }
        }
        return found;
    }

    private static String upper(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    private static Properties own() {
        Properties properties = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
