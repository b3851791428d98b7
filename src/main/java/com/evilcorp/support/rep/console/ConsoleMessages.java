package com.evilcorp.support.rep.console;

import com.evilcorp.web.Language;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the console's page and its lists say, in {@code messages/console_*.properties}; its scripts have words of their own. */
@MessageBundle(value = "console", locale = Language.DEFAULT)
public interface ConsoleMessages {
    @Message
    String desk();

    @Message
    String needsScripts();

    @Message
    String shortcutTaken();

    @Message
    String tooManyReplies();

    @Message
    String shortcutBounds();

    @Message
    String tooManyTopics();

    @Message
    String topicBounds();
}
