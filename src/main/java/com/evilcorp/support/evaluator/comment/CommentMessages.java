package com.evilcorp.support.evaluator.comment;

import com.evilcorp.web.Language;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of comments says, in {@code messages/comments_*.properties}. */
@MessageBundle(value = "comments", locale = Language.DEFAULT)
public interface CommentMessages {
    @Message
    String comments();

    @Message
    String wordsInComments();

    @Message
    String find();

    @Message
    String nobodyWrote();

    @Message
    String shownOf(int shown, int count);

    @Message
    String ofNewest(int newest);

    @Message
    String order();

    @Message
    String newestFirst();

    @Message
    String fewestStarsFirst();
}
