package com.evilcorp.support.desk;

import java.util.List;

/** What pictures may be brought and shown at {@link ModelDesk}. */
abstract class ModelPictures extends ModelRing {
    private int brought;

    /** It arrives, or is lost on its way. */
    String bring(ModelChat chat, boolean arrives) {
        if (chat == null || chat.state.equals("FORGOTTEN")) {
            return "UNKNOWN_SESSION";
        } else if (!chat.lives()) {
            return "CHAT_OVER";
        } else if (chat.unnamed.size() + shown(chat.lines)
                >= Scene.RULES.pictures().perSession()) {
            return "TOO_MANY_PICTURES";
        } else if (arrives) {
            chat.lastBrought = ++brought;
            chat.unnamed.add(chat.lastBrought);
        }
        return "done";
    }

    private static long shown(List<String> lines) {
        return lines.stream().filter(line -> line.contains(" shows ")).count();
    }
}
