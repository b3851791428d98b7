package com.evilcorp.support.proof;

import com.evilcorp.web.Language;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of proofs says, in {@code messages/proof_*.properties}. */
@MessageBundle(value = "proof", locale = Language.DEFAULT)
public interface ProofMessages {
    @Message
    String title();

    @Message
    String intro();

    @Message
    String head();

    @Message
    String check();

    @Message
    String notAHead();

    @Message
    String unaltered();

    @Message
    String erased(String at);

    @Message
    String altered();

    @Message
    String unknown();

    @Message
    String seals();

    @Message
    String sealsExplained();

    @Message
    String noSeals();

    @Message
    String day();

    @Message
    String sessions();

    @Message
    String seal();
}
