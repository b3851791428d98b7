package com.evilcorp.support.desk;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.SeatEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command of a console, whoever has the seat, whatever is open, and whichever session is meant. */
class RepTableTest {
    private static final String SEATS =
            """
            seat,        bare,    token,     move
            EMPTY,       Down,    Down,      NOT_SEATED
            MINE,        Down,    Down,      done
            MINE_AWAY,   Refused, Down,      NOT_SEATED
            DUPLICATED,  Refused, Contested, NOT_SEATED
            OTHERS,      Refused, Refused,   NOT_SEATED
            OTHERS_AWAY, Refused, Refused,   NOT_SEATED
            GIVEN_UP,    Down,    Down,      NOT_SEATED
            """;

    private static final String SESSIONS =
            """
            meant,   command, nothing open,    something open
            NONE,    say,     NOTHING_OPEN,    done
            NONE,    type,    ignored,         ignored
            NONE,    see,     ignored,         ignored
            NONE,    end,     NOTHING_OPEN,    done
            NONE,    here,    ignored,         ignored
            NONE,    away,    done,            STILL_ATTENDING
            NONE,    back,    NOT_AWAY,        NOT_AWAY
            NONE,    find,    done,            done
            NONE,    note,    NOTHING_SERVED,  done
            WAITING, note,    NOT_SERVED,      NOT_SERVED
            WAITING, topic,   NOT_SERVED,      NOT_SERVED
            ENDED,   note,    NOT_SERVED,      NOT_SERVED
            ENDED,   topic,   NOT_SERVED,      NOT_SERVED
            UNKNOWN, note,    UNKNOWN_SESSION, UNKNOWN_SESSION
            UNKNOWN, topic,   UNKNOWN_SESSION, UNKNOWN_SESSION
            OPEN,    note,    ,                done
            OPEN,    topic,   ,                done
            WAITING, ask,     NOT_ATTENDED,    NOT_ATTENDED
            WAITING, attend,  done,            ALREADY_ATTENDING
            WAITING, decline, done,            done
            WAITING, say,     NOTHING_OPEN,    NOT_THE_OPEN_ONE
            AWAY,    attend,  done,            ALREADY_ATTENDING
            AWAY,    decline, done,            done
            AWAY,    say,     NOTHING_OPEN,    NOT_THE_OPEN_ONE
            ENDED,   ask,     NOT_ATTENDED,    NOT_ATTENDED
            ENDED,   attend,  NOT_WAITING,     NOT_WAITING
            ENDED,   decline, NOT_WAITING,     NOT_WAITING
            ENDED,   say,     NOTHING_OPEN,    NOT_THE_OPEN_ONE
            UNKNOWN, ask,     UNKNOWN_SESSION, UNKNOWN_SESSION
            UNKNOWN, attend,  UNKNOWN_SESSION, UNKNOWN_SESSION
            UNKNOWN, decline, UNKNOWN_SESSION, UNKNOWN_SESSION
            UNKNOWN, say,     NOTHING_OPEN,    NOT_THE_OPEN_ONE
            OPEN,    ask,     ,                NOT_SILENT
            OPEN,    attend,  ,                NOT_WAITING
            OPEN,    decline, ,                NOT_WAITING
            OPEN,    say,     ,                done
            """;

    private enum WhoSits {
        EMPTY,
        MINE,
        MINE_AWAY,
        DUPLICATED,
        OTHERS,
        OTHERS_AWAY,
        GIVEN_UP
    }

    private enum Meant {
        NONE,
        WAITING,
        AWAY,
        ENDED,
        UNKNOWN,
        OPEN
    }

    private final Scene scene = new Scene();
    private final ActingConsole rep = scene.console("rep");
    private final ActingCustomer ada = scene.customer("Ada");

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = SEATS, useHeadersInDisplayName = true)
    void seat_is_given_without_a_token_as_the_table_says(WhoSits seat, String bare) {
        arrange(seat);
        answers(bare, Optional.empty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = SEATS, useHeadersInDisplayName = true)
    void seat_is_given_for_a_token_as_the_table_says(WhoSits seat, String bare, String token) {
        arrange(seat);
        answers(token, rep.token().or(() -> Optional.of("found in the street")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = SEATS, useHeadersInDisplayName = true)
    void without_room_a_seat_that_would_be_given_is_busy(WhoSits seat, String bare, String token) {
        arrange(seat);
        scene.outbox.isFull(true);
        answers(token.equals("Down") ? "Busy" : token, rep.token());
        answers(bare.equals("Down") ? "Busy" : bare, Optional.empty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = SEATS, useHeadersInDisplayName = true)
    void only_who_has_the_seat_may_move(WhoSits seat, String bare, String token, String move) {
        ada.starts();
        arrange(seat);
        for (String command : List.of("attend", "say", "note", "topic", "type", "see", "here", "end")) {
            answers(
                    command,
                    Optional.of(ada.session()),
                    List.of("type", "see", "here").contains(command) && move.equals("done") ? "ignored" : move);
        }
        answers("decline", Optional.of(scene.customer("Bob").starts().session()), move);
        answers("ask", Optional.of(Scene.anyId()), move.equals("done") ? "UNKNOWN_SESSION" : move);
        answers("away", Optional.empty(), move);
        answers("back", Optional.empty(), move);
        answers("find", Optional.empty(), move);
    }

    @ParameterizedTest(name = "{1} {0}")
    @CsvSource(textBlock = SESSIONS, useHeadersInDisplayName = true)
    void with_nothing_open_rep_may_do_what_the_table_says(Meant meant, String command, String nothingOpen) {
        if (nothingOpen != null) {
            rep.sits();
            answers(command, session(meant), nothingOpen);
        }
    }

    @ParameterizedTest(name = "{1} {0}")
    @CsvSource(textBlock = SESSIONS, useHeadersInDisplayName = true)
    void with_a_session_open_rep_may_do_what_the_table_says(
            Meant meant, String command, String nothingOpen, String somethingOpen) {
        rep.sits();
        ActingCustomer bob = scene.attended("Bob", rep);
        answers(command, meant == Meant.OPEN ? Optional.of(bob.session()) : session(meant), somethingOpen);
    }

    @ParameterizedTest(name = "{1} {0}")
    @CsvSource(textBlock = SESSIONS, useHeadersInDisplayName = true)
    void without_room_whatever_was_allowed_is_busy(
            Meant meant, String command, String nothingOpen, String somethingOpen) {
        rep.sits();
        ActingCustomer bob = scene.attended("Bob", rep);
        Optional<UUID> session = meant == Meant.OPEN ? Optional.of(bob.session()) : session(meant);
        scene.outbox.isFull(true);
        answers(command, session, somethingOpen.equals("done") ? "BUSY" : somethingOpen);
    }

    private void arrange(WhoSits seat) {
        ActingConsole other = scene.console("other");
        switch (seat) {
            case EMPTY -> assertThat(scene.desk.repPresent()).isFalse();
            case MINE -> rep.sits();
            case MINE_AWAY -> {
                rep.sits().closes();
                rep.reconnects();
            }
            case DUPLICATED -> rep.sits().reconnects();
            case OTHERS -> other.sits();
            case OTHERS_AWAY -> other.sits().closes();
            case GIVEN_UP -> {
                rep.sits().closes();
                scene.passes(ofSeconds(3));
            }
        }
    }

    private Optional<UUID> session(Meant meant) {
        return switch (meant) {
            case NONE, OPEN -> Optional.empty();
            case UNKNOWN -> Optional.of(Scene.anyId());
            case WAITING -> Optional.of(ada.starts().session());
            case AWAY -> {
                ada.starts().closes();
                yield Optional.of(ada.session());
            }
            case ENDED -> {
                ada.starts().ends();
                yield Optional.of(ada.session());
            }
        };
    }

    private void answers(String sat, Optional<String> token) {
        List<DeskEvent> decided = scene.happens(
                () -> assertThat(rep.asks(token).getClass().getSimpleName()).isEqualTo(sat));
        assertThat(decided.stream().anyMatch(SeatEvent.Seated.class::isInstance))
                .isEqualTo(sat.equals("Down"));
    }

    private void answers(String command, Optional<UUID> session, String expected) {
        Runnable act = () -> give(command, session);
        switch (expected) {
            case "done" -> assertThat(scene.happens(act)).isNotEmpty();
            case "ignored" -> assertThat(scene.happens(act)).isEmpty();
            default -> scene.refuses(command, Refused.valueOf(expected), act);
        }
    }

    private void give(String command, Optional<UUID> session) {
        switch (command) {
            case "attend" -> rep.attends(session.orElseThrow());
            case "decline" -> rep.declines(session.orElseThrow(), Optional.empty());
            case "say" -> rep.says(session, Scene.anyId(), "Go on.");
            case "type" -> rep.types();
            case "see" -> rep.saw(1);
            case "here" -> rep.isHere();
            case "ask" -> rep.asks(session.orElseThrow());
            case "note" -> rep.notes(session, Scene.anyId(), "Careful.");
            case "topic" -> rep.chooses(session.orElseThrow(), "refund");
            case "end" -> rep.ends();
            case "away" -> rep.stepsAway(5);
            case "back" -> rep.comesBack();
            case "find" -> rep.finds("a");
            default -> throw new AssertionError(command);
        }
    }
}
