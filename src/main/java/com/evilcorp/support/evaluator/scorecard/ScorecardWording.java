package com.evilcorp.support.evaluator.scorecard;

import com.evilcorp.web.LanguageNegotiation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Puts the first card into the language of whoever reads it. What somebody wrote stays as it was written. */
@ApplicationScoped
public class ScorecardWording {
    private final LanguageNegotiation language;

    @Inject
    ScorecardWording(LanguageNegotiation language) {
        this.language = language;
    }

    /** The card as it is to be read. */
    public Scorecard worded(Scorecard card) {
        return card.isFirst()
                ? new Scorecard(
                        card.version(),
                        card.criteria().stream().map(this::worded).toList())
                : card;
    }

    private Criterion worded(Criterion criterion) {
        ScorecardMessages words = language.words(ScorecardMessages.class);
        return switch (criterion.slug()) {
            case "greeting" -> criterion.worded(words.greeting(), words.greetingHint());
            case "understanding" -> criterion.worded(words.understanding(), words.understandingHint());
            case "solution" -> criterion.worded(words.solution(), words.solutionHint());
            case "tone" -> criterion.worded(words.tone(), words.toneHint());
            default -> throw new IllegalStateException("The first card has no " + criterion.slug());
        };
    }
}
