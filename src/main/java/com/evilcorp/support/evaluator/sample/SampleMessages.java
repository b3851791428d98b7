package com.evilcorp.support.evaluator.sample;

import com.evilcorp.web.Language;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of a random sample says, in {@code messages/sample_*.properties}. */
@MessageBundle(value = "sample", locale = Language.DEFAULT)
public interface SampleMessages {
    @Message
    String howMany();

    @Message
    String draw();

    @Message
    String sampleSize(int largest);

    @Message
    String drawnFromFiltered();

    @Message
    String drawnFromAll();

    @Message
    String showDrawnFrom();

    @Message
    String filterFirst();

    @Message
    String sampleAddress();

    @Message
    String nothingToDraw();
}
