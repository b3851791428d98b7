package com.evilcorp.support.rep;

import static java.util.Objects.requireNonNullElse;

import com.evilcorp.support.desk.InvalidInputException;
import com.evilcorp.support.desk.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A canned reply, as the console has it.
 *
 * @param shortcut letters, digits and hyphens, 1 to 20 of them; kept in lower case
 * @param text     as long as any line
 */
public record Reply(UUID id, String shortcut, String text) {
    private static final Pattern SHORTCUT = Pattern.compile("[a-z0-9-]{1,20}");

    /** @throws InvalidInputException when one of them is missing or out of bounds */
    static Reply of(UUID id, @Nullable String shortcut, @Nullable String text) {
        String known = Optional.ofNullable(shortcut)
                .filter(Reply::isShortcut)
                .map(Reply::lower)
                .orElseThrow(() ->
                        new InvalidInputException("A shortcut has 1 to 20 letters from a to z, digits and hyphens."));
        return new Reply(id, known, new Text(requireNonNullElse(text, "").strip()).value());
    }

    /** Whether a reply can be found by this; what is around it and its case do not matter. */
    static boolean isShortcut(@Nullable String shortcut) {
        return shortcut != null && SHORTCUT.matcher(lower(shortcut)).matches();
    }

    private static String lower(String shortcut) {
        return shortcut.strip().toLowerCase(Locale.ROOT);
    }

    static Reply of(CannedReply stored) {
        return new Reply(stored.id, stored.shortcut, stored.text);
    }
}
