package com.evilcorp.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What every page says, in {@code messages/layout_*.properties}. */
@MessageBundle(value = "layout", locale = Language.DEFAULT)
public interface LayoutMessages {
    @Message
    String language();

    @Message
    String skip();

    @Message
    String catalogue();

    @Message
    String sales();

    @Message
    String prices();

    @Message
    String returns();
}
