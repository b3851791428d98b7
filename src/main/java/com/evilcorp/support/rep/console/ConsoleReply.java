package com.evilcorp.support.rep.console;

import static java.util.Objects.requireNonNullElse;

import com.evilcorp.support.desk.input.InvalidInputException;
import com.evilcorp.support.desk.input.Text;
import com.evilcorp.web.Language;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A canned reply, as the console has it.
 *
 * @param shortcut     letters, digits and hyphens, 1 to 20 of them; kept in lower case
 * @param text         in English, as long as any line
 * @param translations the same in other languages that the service speaks, by their tags; those that are missing get English
 * @param used         how often it was picked
 */
public record ConsoleReply(UUID id, String shortcut, String text, Map<String, String> translations, int used) {
    private static final Pattern SHORTCUT = Pattern.compile("[a-z0-9-]{1,20}");
    private static final Set<String> TRANSLATED_INTO = Arrays.stream(Language.values())
            .map(Language::tag)
            .filter(tag -> !tag.equals(Language.DEFAULT))
            .collect(Collectors.toUnmodifiableSet());

    /**
     * What a reply is to be from now on.
     *
     * @throws InvalidInputException when something of it is missing or out of bounds
     */
    static ConsoleReply of(
            UUID id, @Nullable String shortcut, @Nullable String text, @Nullable Map<String, String> translations) {
        String known = Optional.ofNullable(shortcut)
                .filter(ConsoleReply::isShortcut)
                .map(ConsoleReply::lower)
                .orElseThrow(() ->
                        new InvalidInputException("A shortcut has 1 to 20 letters from a to z, digits and hyphens."));
        return new ConsoleReply(id, known, text(text), translations(translations), 0);
    }

    /** Whether a reply can be found by this; what is around it and its case do not matter. */
    static boolean isShortcut(@Nullable String shortcut) {
        return shortcut != null && SHORTCUT.matcher(lower(shortcut)).matches();
    }

    static ConsoleReply of(CannedReply stored) {
        return new ConsoleReply(
                stored.id, stored.shortcut, stored.text, new TreeMap<>(stored.translations), stored.used);
    }

    private static String text(@Nullable String written) {
        return new Text(requireNonNullElse(written, "").strip()).value();
    }

    /** Those that are left blank are none. */
    private static Map<String, String> translations(@Nullable Map<String, String> written) {
        Map<String, String> translations = new TreeMap<>();
        for (Map.Entry<String, String> one :
                requireNonNullElse(written, Map.<String, String>of()).entrySet()) {
            if (!TRANSLATED_INTO.contains(one.getKey())) {
                throw new InvalidInputException("A reply can be translated into " + TRANSLATED_INTO + ".");
            }
            Text.optional(requireNonNullElse(one.getValue(), "").strip())
                    .ifPresent(text -> translations.put(one.getKey(), text.value()));
        }
        return translations;
    }

    private static String lower(String shortcut) {
        return shortcut.strip().toLowerCase(Locale.ROOT);
    }
}
