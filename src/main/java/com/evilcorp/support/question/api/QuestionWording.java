package com.evilcorp.support.question.api;

import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.question.Decision;
import com.evilcorp.support.question.Question;
import com.evilcorp.support.question.QuestionRefusal;
import com.evilcorp.web.LanguageNegotiation;
import com.evilcorp.web.error.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** Puts refusals to whoever is refused, in their language. */
@ApplicationScoped
class QuestionWording {
    private final int maxPerBrowser;
    private final LanguageNegotiation language;

    @Inject
    QuestionWording(SupportConfig config, LanguageNegotiation language) {
        this.maxPerBrowser = config.questions().maxPerBrowser();
        this.language = language;
    }

    /** The question that was decided on, as it is now. */
    Question accepted(Decision<Question> decision) {
        decision.refusal().ifPresent(why -> {
            throw refused(why);
        });
        return decision.next().orElseThrow();
    }

    /** What is answered to somebody who is refused. */
    RefusedException refused(QuestionRefusal why) {
        return new RefusedException(status(why), reason(why));
    }

    /** What is answered to somebody who asked for something that cannot be. */
    RefusedException invalid(String reason) {
        return new RefusedException(Response.Status.BAD_REQUEST, reason);
    }

    QuestionMessages words() {
        return language.words(QuestionMessages.class);
    }

    private static Response.Status status(QuestionRefusal why) {
        return switch (why) {
            case ENOUGH_OF_THIS_BROWSER, ENOUGH_OF_THIS_ADDRESS, FULL, TOO_MANY_GUESSES ->
                Response.Status.TOO_MANY_REQUESTS;
            case UNKNOWN -> Response.Status.NOT_FOUND;
            case NOT_SEATED -> Response.Status.FORBIDDEN;
            case DESK_BUSY -> Response.Status.SERVICE_UNAVAILABLE;
            case ANOTHER_QUESTION,
                    TOO_LONG,
                    ALREADY_ANSWERED,
                    NOT_ANSWERED,
                    NOBODY_THERE,
                    ALREADY_RATED,
                    CHANGED_MEANWHILE -> Response.Status.CONFLICT;
        };
    }

    private String reason(QuestionRefusal why) {
        return switch (why) {
            case ENOUGH_OF_THIS_BROWSER -> words().enoughOfThisBrowser(maxPerBrowser);
            case ENOUGH_OF_THIS_ADDRESS -> words().enoughOfThisAddress();
            case FULL -> words().full();
            case ANOTHER_QUESTION -> words().anotherQuestion();
            case TOO_LONG -> words().tooLong();
            case UNKNOWN -> words().unknown();
            case TOO_MANY_GUESSES -> words().tooManyGuesses();
            case ALREADY_ANSWERED -> words().alreadyAnswered();
            case NOT_ANSWERED -> words().notAnswered();
            case NOBODY_THERE -> words().nobodyThere();
            case DESK_BUSY -> words().deskBusy();
            case ALREADY_RATED -> words().alreadyRated();
            case CHANGED_MEANWHILE -> words().changedMeanwhile();
            case NOT_SEATED -> words().notSeated();
        };
    }
}
