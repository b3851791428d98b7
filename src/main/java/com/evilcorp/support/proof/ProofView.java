package com.evilcorp.support.proof;

import com.evilcorp.support.chain.DailySeals;
import com.evilcorp.support.chain.Proof;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * What the page shows.
 *
 * @param verdict  in small letters; {@code not-a-head} of what cannot be one, empty if nothing was asked
 * @param erasedAt to the second, empty unless it was erased
 * @param seals    of the last days, the newest first
 */
public record ProofView(String verdict, String erasedAt, List<DailySeals.Seal> seals) {
    private static final String NOTHING = "";

    static ProofView unasked(List<DailySeals.Seal> seals) {
        return new ProofView(NOTHING, NOTHING, seals);
    }

    static ProofView notAHead(List<DailySeals.Seal> seals) {
        return new ProofView("not-a-head", NOTHING, seals);
    }

    static ProofView of(Proof proof, List<DailySeals.Seal> seals) {
        return new ProofView(
                name(proof.verdict()), proof.erasedAt().map(ProofView::text).orElse(NOTHING), seals);
    }

    static String name(Proof.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /** Whether there is a verdict. */
    public boolean isAsked() {
        return !verdict.isEmpty();
    }

    private static String text(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
