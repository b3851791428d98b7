package com.evilcorp.support.transcript;

import static java.util.Comparator.comparing;

import com.evilcorp.support.desk.Party;
import com.evilcorp.support.transcript.Moment.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The strands of a session's story twisted into one, in the order of time. Lines keep the order in which they were said,
 * whatever the clock did between two processes.
 */
final class Timeline {
    /** What a line's name among the moments begins with; its place in the session follows. */
    static final String LINE = "line-";

    private record Placed(Instant at, Moment moment) {}

    private final Transcript transcript;
    private final List<Placed> placed = new ArrayList<>();

    private Timeline(Transcript transcript) {
        this.transcript = transcript;
    }

    /**
     * The whole story.
     *
     * @param lines in their order
     * @param more  what is told of it elsewhere
     */
    static List<Moment> of(
            Transcript transcript, List<TranscriptLine> lines, List<Parting> partings, List<Moment> more) {
        Timeline timeline = new Timeline(transcript);
        timeline.addLines(lines);
        timeline.add(timeline.milestones());
        timeline.add(partings.stream().flatMap(timeline::parting));
        timeline.add(more.stream());
        return timeline.inOrder();
    }

    private List<Moment> inOrder() {
        return placed.stream()
                .sorted(comparing(Placed::at).thenComparing(one -> one.moment().kind()))
                .map(Placed::moment)
                .toList();
    }

    private void add(Stream<Moment> moments) {
        moments.forEach(moment -> placed.add(new Placed(moment.at(), moment)));
    }

    private void addLines(List<TranscriptLine> lines) {
        Instant latest = Instant.MIN;
        for (TranscriptLine line : lines) {
            latest = line.at.isAfter(latest) ? line.at : latest;
            placed.add(new Placed(latest, said(line)));
        }
    }

    private Moment said(TranscriptLine line) {
        return Moment.of(Kind.SAID, line.at, line.sender)
                .withId(LINE + line.seq)
                .by(nameOf(line.sender))
                .telling(line.said, null);
    }

    private Stream<Moment> milestones() {
        return Stream.of(
                        Optional.of(Moment.of(Kind.OPENED, transcript.openedAt, Party.CUSTOMER)
                                .by(transcript.name)),
                        Optional.ofNullable(transcript.attendedAt).map(at -> Moment.of(Kind.ATTENDED, at, Party.REP)),
                        Optional.ofNullable(transcript.outcome)
                                .map(outcome -> Moment.of(Kind.ENDED, transcript.endedAt, outcome.by())),
                        Optional.ofNullable(transcript.stars)
                                .map(stars -> Moment.of(Kind.RATED, transcript.ratedAt, Party.CUSTOMER)
                                        .by(transcript.name)
                                        .telling(transcript.comment, stars.toString())))
                .flatMap(Optional::stream);
    }

    private Stream<Moment> parting(Parting parting) {
        Moment away = Moment.of(Kind.AWAY, parting.leftAt, parting.party)
                .withId("away-" + parting.id)
                .by(nameOf(parting.party));
        return Stream.concat(
                Stream.of(away), Stream.ofNullable(parting.backAt).map(at -> Moment.of(Kind.BACK, at, parting.party)
                        .withId("back-" + parting.id)
                        .by(nameOf(parting.party))
                        .telling(Wording.between(parting.leftAt, at), null)));
    }

    /** Null for the rep: there is one. */
    private String nameOf(Party party) {
        return party == Party.CUSTOMER ? transcript.name : null;
    }
}
