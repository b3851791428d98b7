package com.evilcorp.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages say that stand for another, in {@code messages/errors_*.properties}. */
@MessageBundle(value = "errors", locale = Language.DEFAULT)
public interface ErrorMessages {
    @Message
    String notHere();

    @Message
    String notSold();

    @Message
    String thereIsNo(String what);

    @Message
    String notNow();

    @Message
    String failed();

    @Message
    String tryAgain();

    @Message
    String mention();

    @Message
    String backToTheShop();
}
