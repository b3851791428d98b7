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
    static final long LONG_AGO = -NEVER / 2;

    final List<ModelChat> chats = new ArrayList<>();
    final ModelChat[] last = new ModelChat[Step.BROWSERS + 1];
    final int[] tabs = new int[Step.BROWSERS];
    final int[] consoles = new int[Step.CONSOLES];
    List<String> told = new ArrayList<>();
    /** How much time has passed. */
    long now;
    /** By how much the wall clock was set forward since, or back. */
    long set;

    boolean room = true;
    int seat = -1;
    String seatOn;
    boolean away;
    Long backAt;
    /** Whether it rang for so long that nobody seems to be there. */
    boolean unattended;

    ModelChat servedLast;
    final Set<String> replacedTabs = new HashSet<>();
    long seatAwayUntil = NEVER;

    String figures() {
        return queue().size() + " wait, open " + (open() == null ? null : open().number) + ", seat " + (seat >= 0)
                + ", away " + away;
    }

    long wall() {
        return now + set;
    }

    Long wallAt(long time) {
        return time == NEVER ? null : (Long) (time + set);
    }

    long timeIn(ModelChat chat) {
        chat.latest = Math.max(chat.latest, wall());
        return chat.latest;
    }

    long repsTime() {
        return open() == null ? wall() : timeIn(open());
    }

    void restart() {
        for (ModelChat chat : chats) {
            recall(chat);
            chat.on = null;
            recallSilence(chat);
            chat.forgetSignals();
            if (chat.lives()) {
                chat.awayUntil = now + 15_000;
                chat.interrupted = true;
            }
        }
        servedLast = ModelChat.servedLast(chats);
        replacedTabs.clear();
        seatOn = null;
        seatAwayUntil = seat < 0 ? NEVER : now + 15_000;
        tell("recovered", queue().stream().map(chat -> chat.number).toList(), staffing());
    }

    /** Sessions are read back with the times that were stored, the forgotten ones too: they may not be old any more. */
    private void recall(ModelChat chat) {
        chat.lines.clear();
        chat.lines.addAll(chat.stored);
        chat.latest = Math.max(
                Math.max(chat.openedAt, chat.lastSaidAt),
                Math.max(
                        chat.attendedAt == null ? chat.openedAt : chat.attendedAt,
                        chat.lives() ? chat.openedAt : chat.endedAt));
        if (!chat.lives()) {
            chat.state = "ENDED";
            chat.over = Math.min(now, chat.endedAt - set);
        }
    }

    /** Who was asked has all the time to answer again. */
    private void recallSilence(ModelChat chat) {
        boolean isReps = chat.lives()
                && !chat.lines.isEmpty()
                && chat.lines.get(chat.lines.size() - 1).contains(" REP ");
        chat.silentSince = isReps ? now - Math.max(0, wall() - chat.lastSaidAt) : NEVER;
        chat.askedUntil = chat.askedUntil == NEVER || !chat.lives() ? NEVER : now + 60_000;
    }

    void passTime() {
        chats.stream()
                .filter(chat -> chat.lives() && chat.awayUntil <= now)
                .sorted(Comparator.comparing(chat -> chat.awayUntil))
                .forEach(chat -> ends(chat, chat.outcomeOfAbsence()));
        if (open() != null && open().askedUntil <= now) {
            open().why = "SILENT";
            ends(open(), "ENDED_BY_REP");
        }
        for (ModelChat chat : chats) {
            if (chat.state.equals("ENDED") && chat.over + 600_000 <= now) {
                chat.lines.clear();
                chat.state = chat.on == null ? "FORGOTTEN" : "ENDED";
            }
        }
        if (seatAwayUntil <= now) {
            giveUpSeat();
        }
    }

    void giveUpSeat() {
        if (open() != null) {
            ends(open(), "REP_LEFT");
        }
        tell("seatGivenUp", wall(), seatOn);
        seat = -1;
        seatOn = null;
        away = false;
        backAt = null;
        unattended = false;
        seatAwayUntil = NEVER;
    }

    void ends(ModelChat chat, String outcome) {
        chat.state = "ENDED";
        chat.outcome = outcome;
        chat.endedAt = timeIn(chat);
        chat.over = now;
        if (chat.attendedAt != null) {
            servedLast = chat;
        }
        tell("ended", chat.number, chat.attendedAt, outcome, chat.why, chat.endedAt, chat.seen(), chat.on, seatOn);
    }

    void isThere(ModelChat chat) {
        if (chat.askedUntil != NEVER && chat == open()) {
            chat.askedUntil = NEVER;
            tell("answered", chat.number, timeIn(chat), chat.on, seatOn);
        }
    }

    void mentionAsked(ModelChat chat, String customer, String rep) {
        if (chat != null && chat.askedUntil != NEVER) {
            tell("asked", chat.number, wall(), wallAt(chat.askedUntil), false, customer, rep);
        }
    }

    void add(ModelChat chat, String from, Integer id, String shown) {
        if (from.equals("CUSTOMER")) {
            isThere(chat);
        }
        chat.silentSince = from.equals("REP") ? now : NEVER;
        chat.lastSaidAt = timeIn(chat);
        String line = (chat.lines.size() + 1) + " " + from + " " + id + " at " + chat.lastSaidAt + shown;
        chat.lines.add(line);
        chat.stored.add(line);
        tell("lineSaid", chat.number, line, chat == open(), chat.on, seatOn);
    }

    static String said(ModelChat chat, String from, int id) {
        return chat == null
                ? null
                : chat.lines.stream()
                        .filter(line -> line.contains(" " + from + " " + id + " at "))
                        .findFirst()
                        .orElse(null);
    }

    String shown(ModelChat chat) {
        return chat.number + " since " + chat.attendedAt + " " + chat.lines + " seen " + chat.seen() + " away "
                + wallAt(chat.awayUntil);
    }

    void mentionAbsence(ModelChat chat) {
        if (chat != null && chat.awayUntil != NEVER) {
            tell("customerAway", chat.number, wall(), wallAt(chat.awayUntil), seatOn);
        }
    }

    String staffing() {
        String present = unattended ? "UNATTENDED" : "PRESENT";
        return (seat < 0 ? "VACANT" : away ? "AWAY" : present) + " " + backAt;
    }

    List<ModelChat> queue() {
        return chats.stream().filter(chat -> chat.state.equals("WAITING")).toList();
    }

    ModelChat open() {
        return chats.stream()
                .filter(chat -> chat.state.equals("OPEN"))
                .findFirst()
                .orElse(null);
    }

    /** The chat that a token gives back: the last that had it, if it was not forgotten. */
    ModelChat known(ModelChat meant) {
        return chats.stream()
                .filter(chat -> meant != null && chat.token == meant.token)
                .reduce((former, later) -> later)
                .filter(chat -> !chat.state.equals("FORGOTTEN"))
                .orElse(null);
    }

    ModelChat on(String tab) {
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
