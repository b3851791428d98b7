package com.evilcorp.support.evaluator.timeline;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.evilcorp.support.desk.record.EndReason;
import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.evaluator.timeline.TimelineEntry.Kind;
import com.evilcorp.support.transcript.Disconnection;
import com.evilcorp.support.transcript.LinePicture;
import com.evilcorp.support.transcript.Transcript;
import com.evilcorp.support.transcript.TranscriptLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The strands of a session's story twisted into one, in the order of time. Lines keep the order in which they were said,
 * whatever the clock did between two processes.
 */
final class Timeline {
    private record Placed(Instant at, TimelineEntry entry) {}

    private final Transcript transcript;
    private final Map<Integer, LinePicture> pictures;
    private final List<Placed> placed = new ArrayList<>();

    private Timeline(Transcript transcript, List<LinePicture> pictures) {
        this.transcript = transcript;
        this.pictures = pictures.stream().collect(toMap(LinePicture::line, picture -> picture));
    }

    /**
     * The whole story.
     *
     * @param lines    in their order
     * @param pictures what they show
     * @param more     what is told of it elsewhere
     */
    static List<TimelineEntry> of(
            Transcript transcript,
            List<TranscriptLine> lines,
            List<LinePicture> pictures,
            List<Disconnection> disconnections,
            List<TimelineEntry> more) {
        Timeline timeline = new Timeline(transcript, pictures);
        timeline.addLines(lines);
        timeline.add(timeline.milestones());
        timeline.add(disconnections.stream().flatMap(timeline::disconnection));
        timeline.add(more.stream());
        return timeline.inOrder();
    }

    private List<TimelineEntry> inOrder() {
        return placed.stream()
                .sorted(comparing(Placed::at).thenComparing(one -> one.entry().kind()))
                .map(Placed::entry)
                .toList();
    }

    private void add(Stream<TimelineEntry> entries) {
        entries.forEach(entry -> placed.add(new Placed(entry.at(), entry)));
    }

    private void addLines(List<TranscriptLine> lines) {
        Instant latest = Instant.MIN;
        for (TranscriptLine line : lines) {
            latest = line.at.isAfter(latest) ? line.at : latest;
            placed.add(new Placed(latest, said(line)));
        }
    }

    private TimelineEntry said(TranscriptLine line) {
        TimelineEntry said = named(TimelineEntry.of(Kind.SAID, line.at, line.sender)
                .withId(TimelineEntry.LINE + line.seq)
                .telling(line.said));
        return Optional.ofNullable(pictures.get(line.seq)).map(said::showing).orElse(said);
    }

    private Stream<TimelineEntry> milestones() {
        return Stream.of(
                        Optional.of(TimelineEntry.of(Kind.OPENED, transcript.openedAt, Party.CUSTOMER)
                                .by(transcript.name)),
                        Optional.ofNullable(transcript.attendedAt)
                                .map(at -> TimelineEntry.of(Kind.ATTENDED, at, Party.REP)),
                        Optional.ofNullable(transcript.outcome).map(this::ended),
                        Optional.ofNullable(transcript.stars).map(this::rated))
                .flatMap(Optional::stream);
    }

    private TimelineEntry ended(Outcome outcome) {
        TimelineEntry end = TimelineEntry.of(Kind.ENDED, requireNonNull(transcript.endedAt), outcome.by());
        return Optional.ofNullable(transcript.endReason)
                .map(EndReason::name)
                .map(end::telling)
                .orElse(end);
    }

    private TimelineEntry rated(Short stars) {
        TimelineEntry rating = TimelineEntry.of(Kind.RATED, requireNonNull(transcript.ratedAt), Party.CUSTOMER)
                .by(transcript.name)
                .amounting(stars.toString());
        return Optional.ofNullable(transcript.comment).map(rating::telling).orElse(rating);
    }

    private Stream<TimelineEntry> disconnection(Disconnection disconnection) {
        TimelineEntry away = named(TimelineEntry.of(Kind.AWAY, disconnection.disconnectedAt, disconnection.party)
                .withId("away-" + disconnection.id));
        return Stream.concat(
                Stream.of(away),
                Stream.ofNullable(disconnection.reconnectedAt)
                        .map(at -> named(TimelineEntry.of(Kind.BACK, at, disconnection.party)
                                .withId("back-" + disconnection.id)
                                .telling(ViewFormat.between(disconnection.disconnectedAt, at)))));
    }

    /** The rep goes without a name: there is one. */
    private TimelineEntry named(TimelineEntry entry) {
        return entry.party() == Party.CUSTOMER ? entry.by(transcript.name) : entry;
    }
}
