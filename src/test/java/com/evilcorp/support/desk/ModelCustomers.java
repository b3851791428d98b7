package com.evilcorp.support.desk;

import java.util.List;

/** What customers may do at {@link ModelDesk}. */
abstract class ModelCustomers extends ModelPictures {
    /** With a token of its own, unless that of a forgotten session is used again. */
    String start(int who, ModelChat forgotten, int detail) {
        ModelChat former = on(tab(who));
        if (replacedTabs.contains(tab(who))) {
            return "TAKEN_OVER";
        } else if (former != null && former.lives()) {
            return "ALREADY_CHATTING";
        } else if (queue().size() >= Scene.RULES.maxWaiting() || isMuchSaid()) {
            return "QUEUE_FULL";
        } else if (!room) {
            return "BUSY";
        } else if (former != null) {
            former.on = null;
        }
        ModelChat chat = open(who, forgotten, tab(who), false);
        if (detail == 0) {
            add(chat, "CUSTOMER", null, "");
        }
        return "done";
    }

    /** With a question that was answered: nobody is there for it yet. */
    String goOn(int who, ModelChat meant) {
        if (known(meant) != null) {
            return "done";
        } else if (!staffing().startsWith("PRESENT")) {
            return "NOBODY_THERE";
        } else if (queue().size() >= Scene.RULES.maxWaiting() || isMuchSaid()) {
            return "QUEUE_FULL";
        } else if (!room) {
            return "BUSY";
        }
        ModelChat chat = open(who, meant, null, true);
        add(chat, "CUSTOMER", null, "");
        add(chat, "REP", 1, "");
        chat.awayUntil = now + 15_000;
        return "done";
    }

    private ModelChat open(int who, ModelChat forgotten, String tab, boolean goesOn) {
        ModelChat chat = new ModelChat(chats.size() + 1, forgotten);
        chats.add(chat);
        chat.openedAt = chat.latest = wall();
        last[who] = chat;
        chat.on = tab;
        int waiting = queue().size();
        tell("opened", chat.number, chat.openedAt, chat.on, seatOn, waiting, waiting, staffing(), goesOn);
        return chat;
    }

    String resume(String tab, ModelChat meant, int after) {
        ModelChat chat = known(meant);
        ModelChat former = on(tab);
        if (replacedTabs.contains(tab)) {
            return "TAKEN_OVER";
        } else if (former != null && former.lives()) {
            return "ALREADY_CHATTING";
        } else if (chat == null) {
            return "UNKNOWN_SESSION";
        } else if (!room) {
            return "BUSY";
        }
        String replaced = tab.equals(chat.on) ? null : chat.on;
        if (replaced != null) {
            replacedTabs.add(replaced);
        }
        boolean wasAway = chat.awayUntil != NEVER;
        if (former != null) {
            former.on = null;
        }
        chat.on = tab;
        chat.awayUntil = NEVER;
        chat.interrupted = false;
        List<String> missed = chat.lines.subList(Math.min(after, chat.lines.size()), chat.lines.size());
        tell("resumed", chat.number, tab, timeIn(chat), standing(chat), missed, chat.seen(), replaced);
        if (chat.state.equals("OPEN") && wasAway) {
            tell("customerBack", chat.number, seatOn);
        }
        if (chat.state.equals("OPEN") && seatAwayUntil != NEVER) {
            tell("repDisconnected", wall(), wallAt(seatAwayUntil), tab);
        }
        if (chat.state.equals("OPEN")) {
            mentionAsked(chat, tab, null);
        }
        return "done";
    }

    private String standing(ModelChat chat) {
        return switch (chat.state) {
            case "WAITING" -> "waiting " + (queue().indexOf(chat) + 1) + " " + staffing();
            case "OPEN" -> "open " + chat.attendedAt;
            default -> "ended " + chat.outcome + " " + chat.why + " " + chat.endedAt + " " + chat.stars;
        };
    }

    String say(String tab, int id) {
        return say(tab, id, null);
    }

    /** @param picture the number of one that the line shows, if any */
    String say(String tab, int id, Integer picture) {
        ModelChat chat = on(tab);
        if (chat == null) {
            return "NO_CHAT";
        }
        String before = said(chat, "CUSTOMER", id);
        if (before == null && !chat.lives()) {
            return "CHAT_OVER";
        } else if (before == null && picture != null && !chat.unnamed.contains(picture)) {
            return "UNKNOWN_PICTURE";
        } else if (before == null && tooMuch(chat) != null) {
            return tooMuch(chat);
        } else if (!room) {
            return "BUSY";
        } else if (before != null) {
            tell("lineRepeated", chat.number, before, tab);
        } else {
            chat.unnamed.remove(picture);
            add(chat, "CUSTOMER", id, picture == null ? "" : " shows " + picture);
        }
        return "done";
    }

    String type(String tab) {
        ModelChat chat = on(tab);
        if (chat == null) {
            return "NO_CHAT";
        }
        isThere(chat);
        if (!chat.state.equals("OPEN") || now - chat.customerTyped < 1_000) {
            return "to null";
        }
        chat.customerTyped = now;
        return "to " + seatOn;
    }

    String see(String tab, int seq) {
        ModelChat chat = on(tab);
        if (chat == null) {
            return "NO_CHAT";
        } else if (chat != open() || !isLineOf("REP", chat, seq) || seq <= chat.customerSaw) {
            return "to null";
        }
        chat.customerSaw = seq;
        if (now - chat.customerSawAt < 1_000) {
            return "to null";
        }
        chat.customerSawAt = now;
        return "to " + seatOn;
    }

    static boolean isLineOf(String party, ModelChat chat, int seq) {
        return seq <= chat.lines.size() && chat.lines.get(seq - 1).startsWith(seq + " " + party);
    }

    String here(ModelChat chat) {
        return chat == null ? "NO_CHAT" : done(() -> isThere(chat));
    }

    String end(ModelChat chat) {
        if (chat == null) {
            return "NO_CHAT";
        } else if (!chat.lives()) {
            return "CHAT_OVER";
        } else if (!room) {
            return "BUSY";
        }
        return done(() -> ends(chat, chat.attendedAt == null ? "ABANDONED" : "ENDED_BY_CUSTOMER"));
    }

    String rate(String tab, int stars) {
        ModelChat chat = on(tab);
        if (chat == null) {
            return "NO_CHAT";
        } else if (chat.lives() || chat.attendedAt == null) {
            return "NOTHING_TO_RATE";
        } else if (chat.stars != null) {
            return "ALREADY_RATED";
        } else if (!room) {
            return "BUSY";
        }
        chat.stars = stars;
        tell("rated", chat.number, stars, timeIn(chat), tab);
        return "done";
    }

    /** Whether those who live have said so much that nobody else may wait. Each line is short, and costs 100 besides. */
    boolean isMuchSaid() {
        return chats.stream()
                        .filter(ModelChat::lives)
                        .flatMap(chat -> chat.lines.stream())
                        .mapToInt(line -> 100 + (line.contains(" null at ") ? "Why?" : "Line 1").length())
                        .sum()
                >= AuditedDesk.RULES.maxLiveText();
    }

    String tooMuch(ModelChat chat) {
        if (chat.lines.size() >= Scene.RULES.session().lines()) {
            return "TOO_LONG";
        }
        boolean waits = chat.state.equals("WAITING");
        if (waits && chat.lines.size() >= Scene.RULES.waiting().lines()) {
            return "ENOUGH_FOR_NOW";
        }
        return waits && isMuchSaid() ? "BUSY" : null;
    }

    void leave(String tab, long grace) {
        replacedTabs.remove(tab);
        ModelChat chat = on(tab);
        if (chat != null) {
            chat.on = null;
            if (chat.lives()) {
                chat.awayUntil = now + grace;
                tell("customerAway", chat.number, timeIn(chat), wallAt(chat.awayUntil), chat == open() ? seatOn : null);
            }
        }
    }
}
