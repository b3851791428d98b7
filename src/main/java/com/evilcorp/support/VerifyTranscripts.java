package com.evilcorp.support;

import com.evilcorp.support.chain.ChainVerifier;
import com.evilcorp.support.chain.QuestionFindings;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;

/** The command that tells whether what is stored is what was said. */
final class VerifyTranscripts {
    static final int UNALTERED = 0;
    static final int TAMPERED = 1;
    static final int NOT_CHECKED = 2;

    /** Opens a connection of its own to the database. */
    interface Source {
        Connection connect() throws SQLException;
    }

    private VerifyTranscripts() {}

    /**
     * Checks all transcripts and says what it found.
     *
     * @return how the process is to end: 0 if all is as it was stored, 1 if not, 2 if that could not be found out
     */
    static int run(Source source, PrintStream out, PrintStream err) {
        try (Connection database = source.connect()) {
            return report(ChainVerifier.of(database), out, err);
        } catch (SQLException e) {
            err.println("The transcripts could not be checked: " + e.getMessage());
            return NOT_CHECKED;
        }
    }

    private static int report(ChainVerifier.Findings findings, PrintStream out, PrintStream err) {
        if (findings.tampered().isPresent()) {
            ChainVerifier.Tampered tampered = findings.tampered().get();
            String number = tampered.number().isPresent()
                    ? "number " + tampered.number().getAsLong()
                    : "nothing but lines is left of it";
            err.printf(
                    "Session %s (%s) was tampered with: %s is not what was stored. %d before it are unaltered;"
                            + " what comes after was not looked at.%n",
                    tampered.session(), number, tampered.where(), findings.chained());
            return TAMPERED;
        }
        if (findings.unsealed().isPresent()) {
            err.printf(
                    "The sessions that ended on %s are not those that were sealed that day: some were taken out or put in.%n",
                    findings.unsealed().get());
            return TAMPERED;
        }
        QuestionFindings questions = findings.questions();
        if (questions.tampered().isPresent()) {
            err.printf(
                    "Question %s was tampered with: it is not what was stored.%n",
                    questions.tampered().get());
            return TAMPERED;
        }
        out.printf(
                "%d sessions are unaltered. %d were erased and left a tombstone. %d are unchained: they are older than the"
                        + " chain, and nobody can tell.%n",
                findings.chained(), findings.erased(), findings.unchained());
        out.printf(
                "%d questions are unaltered. %d were shredded and left a tombstone. %d are unchained.%n",
                questions.unaltered(), questions.shredded(), questions.unchained());
        return UNALTERED;
    }
}
