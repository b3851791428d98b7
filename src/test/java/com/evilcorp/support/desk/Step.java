package com.evilcorp.support.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One thing that somebody does in a random story. It names browsers and consoles by number and sessions by who opened
 * them last, so that it still means something when the steps before it are taken out.
 *
 * @param who    the browser or console that acts
 * @param whom   the browser whose session is meant; one that does not exist stands for no session at all
 * @param detail the rest: an id, a last line seen, a kind of departure or decline, or milliseconds
 */
record Step(Act act, int who, int whom, int detail) {
    static final int BROWSERS = 6;
    static final int CONSOLES = 3;
    static final int IDS = 4;
    /** More than a session may have. */
    static final int NOTE_IDS = 8;

    enum Act {
        START(10),
        START_AGAIN(8),
        GO_ON(4),
        RESUME(10),
        CONNECT(2),
        SAY(20),
        TYPE(6),
        SEE(6),
        HERE(4),
        END(2),
        RATE(10),
        BRING(14),
        SHOW(12),
        LEAVE(4),
        SIT(4),
        SIT_WITH_TOKEN(12),
        RECONNECT(1),
        ATTEND(26),
        DECLINE(4),
        REP_SAY(22),
        REP_TYPE(6),
        REP_SEE(6),
        ASK(34),
        NOTE(22),
        CHOOSE_TOPIC(8),
        REP_HERE(2),
        REP_END(4),
        REP_LEAVE(2),
        STEP_AWAY(6),
        COME_BACK(4),
        FIND(3),
        TIME(20),
        SET_CLOCK(4),
        FILL_OUTBOX(1),
        EMPTY_OUTBOX(10),
        RESTART(1);

        private final int weight;

        Act(int weight) {
            this.weight = weight;
        }
    }

    private static final List<Act> WEIGHTED = weighted();
    private static final int[] MILLIS = {
        1, 400, 999, 1_000, 2_999, 3_000, 3_000, 7_000, 12_000, 14_999, 15_000, 60_000, 60_000, 120_000, 120_000,
        600_000, 1_800_000
    };

    /** By how many milliseconds a wall clock is set forward, or back. */
    private static final int[] SET_BY = {3_600_000, -3_600_000, 600_000, -600_000, 1_000, -1};

    /** Whether somebody does it at a console, who sits there. */
    boolean isByConsole() {
        return switch (act) {
            case ATTEND,
                    DECLINE,
                    REP_SAY,
                    REP_TYPE,
                    REP_HERE,
                    ASK,
                    NOTE,
                    CHOOSE_TOPIC,
                    REP_END,
                    STEP_AWAY,
                    COME_BACK,
                    FIND -> true;
            default -> false;
        };
    }

    boolean asksForTheSeat() {
        return act == Act.SIT || act == Act.SIT_WITH_TOKEN;
    }

    /** Whether it is the tab before the last that leaves, and not the last. */
    boolean leavesFormerTab() {
        return whom % 2 == 1;
    }

    /** Whether it is not said which session is meant. */
    boolean namesNoSession() {
        return whom == BROWSERS;
    }

    /** Whether a picture gets where it is brought. */
    boolean arrives() {
        return detail > 0;
    }

    static String note(int detail) {
        return detail == 0 ? "" : "Note " + detail;
    }

    static String topic(int detail) {
        return detail == 0 ? "" : "topic-" + detail;
    }

    /** Part of a name: of all names that the desk gives, or of none. */
    static String sought(int detail) {
        return detail % 2 == 0 ? "CUSTOMER" : "nobody";
    }

    static List<Step> story(Random random, int length) {
        List<Step> steps = new ArrayList<>();
        while (steps.size() < length) {
            steps.add(any(random));
        }
        return steps;
    }

    private static Step any(Random random) {
        Act act = WEIGHTED.get(random.nextInt(WEIGHTED.size()));
        int who = act.ordinal() < Act.SIT.ordinal() ? random.nextInt(BROWSERS) : console(random);
        int whom = random.nextInt(BROWSERS + 1);
        return switch (act) {
            case TIME -> new Step(act, 0, 0, MILLIS[random.nextInt(MILLIS.length)]);
            case SET_CLOCK -> new Step(act, 0, 0, SET_BY[random.nextInt(SET_BY.length)]);
            case START_AGAIN, GO_ON, RESUME, BRING, SHOW ->
                new Step(act, who, random.nextInt(4) == 0 ? whom : who, random.nextInt(IDS));
            case NOTE -> new Step(act, who, random.nextBoolean() ? BROWSERS : whom, random.nextInt(NOTE_IDS));
            default -> new Step(act, who, whom, random.nextInt(IDS));
        };
    }

    /** Mostly the same one, so that somebody is at work while the others try. */
    private static int console(Random random) {
        return random.nextInt(3) == 0 ? random.nextInt(CONSOLES) : 0;
    }

    private static List<Act> weighted() {
        List<Act> acts = new ArrayList<>();
        for (Act act : Act.values()) {
            for (int i = 0; i < act.weight; i++) {
                acts.add(act);
            }
        }
        return List.copyOf(acts);
    }
}
