package com.evilcorp.web.error;

import com.evilcorp.web.Language;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of what went wrong, in {@code messages/errors_*.properties}. */
@MessageBundle(value = "errors", locale = Language.DEFAULT)
public interface ErrorMessages {
    @Message
    String notSold();

    @Message
    String thereIsNo(String what);

    @Message
    String refused();

    @Message
    String notUnderstood();

    @Message
    String crookedPath();

    @Message
    String forbidden();

    @Message
    String foreignOrigin();

    @Message
    String wrongMethod();

    @Message
    String noSuchKind();

    @Message
    String tooSlow();

    @Message
    String tooLarge();

    @Message
    String wrongType();

    @Message
    String wrongHost();

    @Message
    String tooMuch();

    @Message
    String failed();

    @Message
    String broken();

    @Message
    String tryAgain();

    @Message
    String standingBy();

    @Message
    String tokenMissing();

    @Message
    String picturesOff();

    @Message
    String pictureOfUnknownType();

    @Message
    String pictureBroken();

    @Message
    String pictureTooWide(int pixels);

    @Message
    String pictureTooLate();

    @Message
    String picturesEnoughForSession();

    @Message
    String picturesEnoughForToday();

    @Message
    String tooManyPictures();

    @Message
    String mention();

    @Message
    String backToTheShop();

    @Message
    String notOnFile();
}
