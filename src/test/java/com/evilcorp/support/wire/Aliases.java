package com.evilcorp.support.wire;

import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.SeatEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Short names for what the desk makes by chance: {@code $1} to {@code $9} are the ids of sessions and {@code @1} to
 * {@code @9} tokens, each in the order in which they became known. Those that are not known yet are of the right form.
 */
final class Aliases {
    private static final Pattern ALIAS = Pattern.compile("([$@])([1-9])");

    private final List<String> sessions = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();

    void learnsFrom(DeskEvent fact) {
        if (fact instanceof DeskEvent.Opened opened) {
            sessions.add(opened.details().session().toString());
            learns(opened.token());
        } else if (fact instanceof SeatEvent.Seated seated) {
            learns(seated.token());
        }
    }

    String resolvedIn(String frame) {
        return ALIAS.matcher(frame).replaceAll(alias -> {
            int number = Integer.parseInt(alias.group(2));
            return alias.group(1).equals("$")
                    ? known(sessions, number, new UUID(0, number).toString())
                    : known(tokens, number, "a-token-of-ones-own-no-" + number);
        });
    }

    private void learns(String token) {
        if (!tokens.contains(token)) {
            tokens.add(token);
        }
    }

    private static String known(List<String> all, int number, String otherwise) {
        return number <= all.size() ? all.get(number - 1) : otherwise;
    }
}
