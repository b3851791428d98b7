package com.evilcorp.support.desk;

import java.util.Objects;
import java.util.stream.Stream;

/** What the rep may put on file at {@link ModelDesk}. */
abstract class ModelFiling extends ModelTalk {
    String note(String console, ModelChat meant, Step step) {
        if (!console.equals(seatOn)) {
            return "NOT_SEATED";
        }
        ModelChat noted = notedBefore(meant, step);
        String refused = noted == null ? refusesNote(meant, step.namesNoSession()) : null;
        if (refused != null) {
            return refused;
        } else if (!room) {
            return "BUSY";
        } else if (noted != null) {
            tell("noteRepeated", noted.number, step.detail(), console);
        } else {
            served().notes.add(step.detail());
            tell("noted", served().number, step.detail(), Step.note(step.detail()), timeIn(served()), console);
        }
        return "done";
    }

    String chooseTopic(String console, ModelChat meant, int detail) {
        if (!console.equals(seatOn)) {
            return "NOT_SEATED";
        } else if (refusesFiling(meant) != null) {
            return refusesFiling(meant);
        } else if (!room) {
            return "BUSY";
        }
        tell("topicChosen", meant.number, detail == 0 ? null : Step.topic(detail), console);
        return "done";
    }

    private ModelChat served() {
        return open() != null ? open() : servedLast;
    }

    private ModelChat notedBefore(ModelChat meant, Step step) {
        return Stream.of(open(), servedLast, isForgotten(meant) ? null : meant)
                .filter(Objects::nonNull)
                .filter(chat -> step.namesNoSession() || chat == meant)
                .filter(chat -> chat.notes.contains(step.detail()))
                .findFirst()
                .orElse(null);
    }

    private String refusesNote(ModelChat meant, boolean namesNone) {
        if (namesNone && served() == null) {
            return "NOTHING_SERVED";
        } else if (!namesNone && refusesFiling(meant) != null) {
            return refusesFiling(meant);
        }
        return served().notes.size() >= Scene.RULES.session().lines() ? "ENOUGH_NOTES" : null;
    }

    private String refusesFiling(ModelChat meant) {
        if (meant != null && meant == served()) {
            return null;
        }
        return isForgotten(meant) ? "UNKNOWN_SESSION" : "NOT_SERVED";
    }

    private static boolean isForgotten(ModelChat chat) {
        return chat == null || chat.state.equals("FORGOTTEN");
    }
}
