package com.evilcorp.support.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What {@link ModelDesk} knows: one list of all sessions, looked through from end to end, and no types. */
abstract class ModelWorld {
    static final long NEVER = Long.MAX_VALUE;
    private static final long LONG_AGO = -NEVER / 2;

    static final class Chat {
        final int number;
        final int token;
        String state = "WAITING";
        String on;
        long awayUntil = NEVER;
        boolean interrupted;
        final List<String> lines = new ArrayList<>();
        Long attendedAt;
        long endedAt;
        String outcome;
        Integer stars;
        long customerTyped = LONG_AGO;
        long repTyped = LONG_AGO;

        Chat(int number, Chat former) {
            this.number = number;
            this.token = former == null ? number : former.token;
        }

        boolean lives() {
            return state.equals("WAITING") || state.equals("OPEN");
        }
    }

    final List<Chat> chats = new ArrayList<>();
    final Chat[] last = new Chat[Step.BROWSERS + 1];
    final int[] tabs = new int[Step.BROWSERS];
    final int[] consoles = new int[Step.CONSOLES];
    List<String> told = new ArrayList<>();
    long now;
    boolean room = true;
    int seat = -1;
    String seatOn;
    Long backAt;
    Chat servedLast;
    final Set<String> replacedTabs = new HashSet<>();
    long seatAwayUntil = NEVER;

    String figures() {
        return queue().size() + " wait, open " + (open() == null ? null : open().number) + ", seat " + (seat >= 0)
                + ", away " + (backAt != null);
    }

    void restart() {
        for (Chat chat : chats) {
            chat.on = null;
            chat.customerTyped = LONG_AGO;
            chat.repTyped = LONG_AGO;
            if (chat.lives()) {
                chat.awayUntil = now + 15_000;
                chat.interrupted = true;
            }
        }
        servedLast = null;
        replacedTabs.clear();
        seatOn = null;
        seatAwayUntil = seat < 0 ? NEVER : now + 15_000;
        tell("takenUp", queue().stream().map(chat -> chat.number).toList(), staffing());
    }

    void passTime() {
        chats.stream()
                .filter(chat -> chat.lives() && chat.awayUntil <= now)
                .sorted(Comparator.comparing(chat -> chat.awayUntil))
                .forEach(chat -> ends(chat, outcomeOfAbsence(chat)));
        for (Chat chat : chats) {
            if (chat.state.equals("ENDED") && chat.endedAt + 600_000 <= now && chat.on == null) {
                chat.state = "FORGOTTEN";
            }
        }
        if (seatAwayUntil <= now) {
            if (open() != null) {
                ends(open(), "REP_LEFT");
            }
            seat = -1;
            backAt = null;
            seatAwayUntil = NEVER;
            tell("seatGivenUp", now);
        }
    }

    private static String outcomeOfAbsence(Chat chat) {
        if (chat.interrupted) {
            return "INTERRUPTED";
        }
        return chat.attendedAt == null ? "ABANDONED" : "CUSTOMER_LEFT";
    }

    void ends(Chat chat, String outcome) {
        chat.state = "ENDED";
        chat.outcome = outcome;
        chat.endedAt = now;
        if (chat.attendedAt != null) {
            servedLast = chat;
        }
        tell("ended", chat.number, chat.attendedAt, outcome, now, chat.on, seatOn);
    }

    void add(Chat chat, String from, Integer id) {
        String line = (chat.lines.size() + 1) + " " + from + " " + id + " at " + now;
        chat.lines.add(line);
        tell("said", chat.number, line, chat.on, chat == open() ? seatOn : null);
    }

    static String said(Chat chat, String from, int id) {
        return chat == null
                ? null
                : chat.lines.stream()
                        .filter(line -> line.contains(" " + from + " " + id + " at "))
                        .findFirst()
                        .orElse(null);
    }

    static String tooMuch(Chat chat) {
        if (chat.lines.size() >= Scene.RULES.session().lines()) {
            return "TOO_LONG";
        }
        boolean waits = chat.state.equals("WAITING");
        return waits && chat.lines.size() >= Scene.RULES.waiting().lines() ? "ENOUGH_FOR_NOW" : null;
    }

    static String shown(Chat chat) {
        Long away = chat.awayUntil == NEVER ? null : (Long) chat.awayUntil;
        return chat.number + " since " + chat.attendedAt + " " + chat.lines + " away " + away;
    }

    void mentionAbsence(Chat chat) {
        if (chat != null && chat.awayUntil != NEVER) {
            tell("customerAway", chat.number, chat.awayUntil, seatOn);
        }
    }

    String staffing() {
        return (seat >= 0) + " " + backAt;
    }

    List<Chat> queue() {
        return chats.stream().filter(chat -> chat.state.equals("WAITING")).toList();
    }

    Chat open() {
        return chats.stream()
                .filter(chat -> chat.state.equals("OPEN"))
                .findFirst()
                .orElse(null);
    }

    /** The chat that a token gives back: that of the chat which is meant, if it was not forgotten. */
    Chat known(Chat meant) {
        return chats.stream()
                .filter(chat -> meant != null && chat.token == meant.token && !chat.state.equals("FORGOTTEN"))
                .findFirst()
                .orElse(null);
    }

    Chat on(String tab) {
        return chats.stream()
                .filter(chat -> Objects.equals(chat.on, tab))
                .findFirst()
                .orElse(null);
    }

    String tab(int browser) {
        return "tab " + browser + "." + tabs[browser];
    }

    static String done(Runnable act) {
        act.run();
        return "done";
    }

    void tell(Object... fact) {
        told.add(String.join(", ", Stream.of(fact).map(String::valueOf).toList()));
    }
}
