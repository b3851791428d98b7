package com.evilcorp.support.evaluator.erasure;

import com.evilcorp.web.Language;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page about one person says, in {@code messages/person_*.properties}. */
@MessageBundle(value = "person", locale = Language.DEFAULT)
public interface PersonMessages {
    @Message
    String allOfBrowser();

    @Message
    String whatThatIs();

    @Message
    String sessions(int count);

    @Message
    String orders(int count);

    @Message
    String questions(int count);

    @Message
    String newestOnly();

    @Message
    String takeAlong();

    @Message
    String whatIsErased();

    @Message
    String eraseAll();

    @Message
    String keepAll();

    @Message
    String stillLive();

    @Message
    String backToTranscript();
}
