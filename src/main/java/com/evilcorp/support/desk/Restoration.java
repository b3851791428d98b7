package com.evilcorp.support.desk;

import java.util.UUID;

/** Takes up where a former process stopped; everybody has the grace of a restart to come back. */
final class Restoration {
    private final DeskState desk;
    private final Presence.Away expected;

    Restoration(DeskState desk) {
        this.desk = desk;
        this.expected = new Presence.Away(desk.now().steady().plus(desk.limits().restartGrace()), true);
    }

    void restore(RecoveredState stored) {
        stored.sessions().forEach(this::restore);
        stored.seat().ifPresent(held -> desk.seat().expect(held.token(), expected, held.away()));
        desk.goOnFrom(stored.lastNumber(), stored.handled());
    }

    private void restore(RecoveredState.Session stored) {
        WaitingSession asOpened =
                new WaitingSession(stored.details(), Conversation.of(stored.lines()), Presence.gone());
        if (stored.end().isPresent()) {
            restoreEnded(asOpened, stored, stored.end().get());
            return;
        }
        restorePictures(stored);
        if (stored.attendedAt().isPresent()) {
            OpenSession attended = new OpenSession(asOpened, stored.attendedAt().get());
            desk.goOnWith(attended);
            desk.expect(attended, expected);
            restoreSilence(attended, stored.isAsked());
        } else {
            desk.queue().join(asOpened);
            desk.sessions().put(asOpened);
            desk.expect(asOpened, expected);
        }
    }

    private void restoreEnded(WaitingSession asOpened, RecoveredState.Session stored, RecoveredState.End end) {
        EndedSession ended =
                new EndedSession(asOpened, stored.attendedAt(), end.outcome(), end.why(), end.at(), end.stars());
        desk.keepForAWhile(ended, desk.now().steadyAt(end.at()));
        desk.wasAttended(ended);
    }

    private void restorePictures(RecoveredState.Session stored) {
        UUID session = stored.details().session();
        long named = stored.lines().stream()
                .filter(line -> line.picture().isPresent())
                .count();
        desk.sessions().pictures().restoreNamed(session, (int) named);
        stored.pictures().forEach(brought -> desk.sessions()
                .pictures()
                .restore(session, brought.picture(), desk.now().steadyAt(brought.at())));
    }

    /** Who was asked could not answer a desk that was not there: they have all the time again. */
    private void restoreSilence(OpenSession attended, boolean isAsked) {
        Conversation said = attended.conversation();
        said.line(said.size()).ifPresent(last -> attended.silence()
                .lineSaid(last.from(), desk.now().steadyAt(last.at())));
        if (isAsked) {
            desk.awaitAnswer(attended);
        }
    }
}
