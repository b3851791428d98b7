package com.evilcorp.support.notify;

import java.util.Locale;

/** What there is to call somebody for. */
enum NoticeKind {
    /** Customers wait, and nobody is at the desk. */
    WAITING_UNATTENDED,
    /** It rings at a console that nobody touches. */
    RINGING_UNANSWERED,
    /** Questions were left that wait for an answer. */
    QUESTION_LEFT;

    /** As it is told: {@code waiting-unattended}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
