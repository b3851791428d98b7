package com.evilcorp.support.desk;

/** What the rep may do in a session at {@link ModelDesk}. */
abstract class ModelTalk extends ModelCustomers {
    String repSay(String console, ModelChat meant, Step step) {
        if (!console.equals(seatOn)) {
            return "NOT_SEATED";
        }
        boolean namesNone = step.namesNoSession();
        ModelChat chat = namesNone ? open() : meant;
        if (namesNone && servedLast != null && said(open(), "REP", step.detail()) == null) {
            chat = said(servedLast, "REP", step.detail()) == null ? chat : servedLast;
        }
        boolean known = chat != null && (namesNone || !chat.state.equals("FORGOTTEN"));
        String before = known ? said(chat, "REP", step.detail()) : null;
        if (before == null && open() == null) {
            return "NOTHING_OPEN";
        } else if (before == null && chat != open()) {
            return "NOT_THE_OPEN_ONE";
        } else if (before == null && tooMuch(chat) != null) {
            return tooMuch(chat);
        } else if (!room) {
            return "BUSY";
        } else if (before != null) {
            tell("lineRepeated", chat.number, before, console);
        } else {
            add(chat, "REP", step.detail(), "");
        }
        return "done";
    }

    String repType(String console) {
        ModelChat open = open();
        if (!console.equals(seatOn)) {
            return "NOT_SEATED";
        } else if (open == null || now - open.repTyped < 1_000) {
            return "to null";
        }
        open.repTyped = now;
        return "to " + open.on;
    }

    String repSee(String console, int seq) {
        ModelChat open = open();
        if (!console.equals(seatOn)) {
            return "NOT_SEATED";
        } else if (open == null || !isLineOf("CUSTOMER", open, seq) || seq <= open.repSaw) {
            return "to null";
        }
        open.repSaw = seq;
        if (now - open.repSawAt < 1_000) {
            return "to null";
        }
        open.repSawAt = now;
        return "to " + open.on;
    }

    String ask(String console, ModelChat chat) {
        if (!console.equals(seatOn)) {
            return "NOT_SEATED";
        } else if (chat == null || chat.state.equals("FORGOTTEN")) {
            return "UNKNOWN_SESSION";
        } else if (chat != open()) {
            return "NOT_ATTENDED";
        } else if (chat.askedUntil != NEVER) {
            return "ALREADY_ASKED";
        } else if (now - chat.silentSince < 120_000) {
            return "NOT_SILENT";
        } else if (!room) {
            return "BUSY";
        }
        chat.askedUntil = now + 60_000;
        tell("asked", chat.number, timeIn(chat), wallAt(chat.askedUntil), true, chat.on, seatOn);
        return "done";
    }

    String repEnd(String console) {
        if (!console.equals(seatOn)) {
            return "NOT_SEATED";
        } else if (open() == null) {
            return "NOTHING_OPEN";
        } else if (!room) {
            return "BUSY";
        }
        return done(() -> ends(open(), "ENDED_BY_REP"));
    }
}
