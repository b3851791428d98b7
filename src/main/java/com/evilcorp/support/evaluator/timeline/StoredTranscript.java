package com.evilcorp.support.evaluator.timeline;

import com.evilcorp.support.chain.ChainLink;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.transcript.Disconnection;
import com.evilcorp.support.transcript.LinePicture;
import com.evilcorp.support.transcript.PictureRepository;
import com.evilcorp.support.transcript.PresenceCheck;
import com.evilcorp.support.transcript.RepNote;
import com.evilcorp.support.transcript.Transcript;
import com.evilcorp.support.transcript.TranscriptLine;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows of one session, each kind in its order. */
record StoredTranscript(
        Transcript transcript,
        List<TranscriptLine> lines,
        List<LinePicture> pictures,
        List<Disconnection> disconnections,
        List<PresenceCheck> checks,
        List<RepNote> notes) {
    /** Its rows. To be called in a transaction. */
    static StoredTranscript of(Transcript transcript, PictureRepository pictures) {
        return new StoredTranscript(
                transcript,
                TranscriptLine.list("session = ?1 order by seq", transcript.id),
                pictures.shownIn(transcript.id),
                Disconnection.of(transcript.id),
                PresenceCheck.of(transcript.id),
                RepNote.of(transcript.id));
    }

    /** How long its customer waited or, if they left, until then; nothing while they wait. */
    Optional<Duration> waited() {
        return Optional.ofNullable(transcript.attendedAt)
                .or(() -> Optional.ofNullable(transcript.endedAt))
                .map(until -> ViewFormat.passed(transcript.openedAt, until));
    }

    /** The last link of its chain, if it has one. */
    Optional<ChainLink> head() {
        byte[] said = lines.isEmpty() ? transcript.openedHash : lines.get(lines.size() - 1).hash;
        return Stream.of(transcript.erasedHash, transcript.ratedHash, transcript.endedHash, said)
                .filter(Objects::nonNull)
                .findFirst()
                .map(ChainLink::new);
    }
}
