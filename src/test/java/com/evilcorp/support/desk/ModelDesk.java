package com.evilcorp.support.desk;

import java.util.ArrayList;
import java.util.List;

/**
 * The desk once more, as simply as it can be said. It answers each step with what came of it, in the words of
 * {@link RealDesk}.
 */
final class ModelDesk extends ModelFiling {
    List<String> does(Step step) {
        told = new ArrayList<>();
        now += step.act() == Step.Act.TIME ? step.detail() : 0;
        set += step.act() == Step.Act.SET_CLOCK ? step.detail() : 0;
        if (step.act() != Step.Act.RESTART) {
            passTime();
            look();
        }
        if (step.isByConsole()) {
            touchedBy(console(step.who()));
        }
        int who = step.who();
        ModelChat meant = last[step.whom()];
        String answer =
                switch (step.act()) {
                    case START -> start(who, null, step.detail());
                    case START_AGAIN ->
                        known(meant) == null ? start(who, meant, step.detail()) : resume(tab(who), meant, 0);
                    case GO_ON -> goOn(who, meant);
                    case RESUME -> resume(tab(who), meant, step.detail());
                    case CONNECT -> done(() -> tabs[who]++);
                    case SAY -> say(tab(who), step.detail());
                    case TYPE -> type(tab(who));
                    case SEE -> see(tab(who), 1 + step.detail());
                    case HERE -> here(on(tab(who)));
                    case END -> end(on(tab(who)));
                    case RATE -> rate(tab(who), 1 + step.detail());
                    case BRING -> bring(meant, step.arrives());
                    case SHOW -> say(tab(who), step.detail(), meant == null ? 0 : meant.lastBrought);
                    case LEAVE -> done(() -> leave(leaving(step, "tab ", tabs), grace(step)));
                    case SIT -> sit(who, false);
                    case SIT_WITH_TOKEN -> sit(who, true);
                    case RECONNECT -> done(() -> consoles[who]++);
                    case ATTEND -> attend(console(who), meant);
                    case DECLINE -> decline(console(who), meant, step.detail());
                    case REP_SAY -> repSay(console(who), meant, step);
                    case REP_TYPE -> repType(console(who));
                    case REP_SEE -> repSee(console(who), 1 + step.detail());
                    case ASK -> ask(console(who), meant);
                    case NOTE -> note(console(who), meant, step);
                    case CHOOSE_TOPIC -> chooseTopic(console(who), meant, step.detail());
                    case REP_END -> repEnd(console(who));
                    case REP_LEAVE -> done(() -> repLeave(leaving(step, "console ", consoles), grace(step)));
                    case STEP_AWAY -> stepAway(console(who), 1 + step.detail());
                    case COME_BACK -> comeBack(console(who));
                    case FIND -> find(console(who), step.detail());
                    case TIME, SET_CLOCK -> "done";
                    case FILL_OUTBOX -> done(() -> room = false);
                    case EMPTY_OUTBOX -> done(() -> room = true);
                    case REP_HERE -> console(who).equals(seatOn) ? "done" : "NOT_SEATED";
                    case RESTART -> done(this::startAgain);
                };
        if (step.asksForTheSeat()) {
            touchedBy(console(who));
        }
        look();
        told.add(0, answer);
        return told;
    }

    private void startAgain() {
        forgetRinging();
        restart();
    }

    private String sit(int console, boolean withToken) {
        boolean isHolder = console(console).equals(seatOn);
        if (seat >= 0 && !isHolder && !(withToken && seat == console)) {
            return "Refused";
        } else if (!isHolder && seatOn != null) {
            return "Contested " + seatOn;
        } else if (!room) {
            return "Busy";
        }
        boolean isNew = seat < 0;
        seat = console;
        seatOn = console(console);
        seatAwayUntil = NEVER;
        List<Integer> shown = queue().stream()
                .limit(Scene.RULES.maxQueueShown())
                .map(chat -> chat.number)
                .toList();
        ModelChat open = open();
        tell("seated", seatOn, isNew, shown, queue().size(), away, backAt, open == null ? null : shown(open));
        if (!isNew && !isHolder) {
            tell("repReconnected", repsTime(), open == null ? null : open.on);
        }
        mentionAbsence(open);
        mentionAsked(open, null, seatOn);
        return "Down";
    }

    private String refusesToMove(String console, ModelChat chat) {
        if (!console.equals(seatOn)) {
            return "NOT_SEATED";
        } else if (chat == null || chat.state.equals("FORGOTTEN")) {
            return "UNKNOWN_SESSION";
        }
        return chat.state.equals("WAITING") ? null : "NOT_WAITING";
    }

    private String attend(String console, ModelChat chat) {
        String refused = refusesToMove(console, chat);
        if (refused != null) {
            return refused;
        } else if (open() != null) {
            return "ALREADY_ATTENDING";
        } else if (!room) {
            return "BUSY";
        }
        if (away) {
            isBack();
        }
        chat.state = "OPEN";
        chat.attendedAt = timeIn(chat);
        chat.silentSince = NEVER;
        tell("attended", shown(chat), chat.on, seatOn, queue().size());
        mentionAbsence(chat);
        return "done";
    }

    private String decline(String console, ModelChat chat, int from) {
        String refused = refusesToMove(console, chat);
        if (refused != null) {
            return refused;
        } else if (!room) {
            return "BUSY";
        }
        boolean guessed = open() == null && !away && queue().indexOf(chat) == 0;
        boolean atPrompt = from == 1 || from != 2 && guessed;
        return done(() -> ends(chat, atPrompt ? "DECLINED" : "CANCELLED"));
    }

    private String stepAway(String console, int minutes) {
        if (!console.equals(seatOn)) {
            return "NOT_SEATED";
        } else if (open() != null) {
            return "STILL_ATTENDING";
        } else if (!room) {
            return "BUSY";
        }
        boolean isNew = !away;
        away = true;
        backAt = wall() + minutes * 60_000L;
        tell("breakStarted", seatOn, wall(), backAt, isNew);
        return "done";
    }

    private String comeBack(String console) {
        if (!console.equals(seatOn)) {
            return "NOT_SEATED";
        } else if (!away) {
            return "NOT_AWAY";
        }
        return room ? done(this::isBack) : "BUSY";
    }

    private String find(String console, int detail) {
        if (!console.equals(seatOn)) {
            return "NOT_SEATED";
        } else if (!room) {
            return "BUSY";
        }
        int found = detail % 2 == 0 ? Math.min(queue().size(), Scene.RULES.maxQueueShown()) : 0;
        return done(() -> tell("queueSearched", seatOn, Step.sought(detail), found));
    }

    private void isBack() {
        away = false;
        backAt = null;
        tell("breakEnded", seatOn, wall());
    }

    private void repLeave(String console, long grace) {
        if (console.equals(seatOn)) {
            seatOn = null;
            seatAwayUntil = now + grace;
            tell("repDisconnected", repsTime(), wallAt(seatAwayUntil), open() == null ? null : open().on);
        }
    }

    private String console(int console) {
        return "console " + console + "." + consoles[console];
    }

    private static String leaving(Step step, String kind, int[] latest) {
        return kind + step.who() + "." + (latest[step.who()] - (step.leavesFormerTab() ? 1 : 0));
    }

    private static long grace(Step step) {
        return step.detail() % 2 == 0 ? 3_000 : 15_000;
    }
}
