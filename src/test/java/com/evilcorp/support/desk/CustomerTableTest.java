package com.evilcorp.support.desk;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.event.ConnectionId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command of a customer in every state of theirs. */
class CustomerTableTest {
    private static final String TABLE =
            """
            state,            start,            start again,      resume,           say,       say again, type,    see,     here,    end,       rate
            NO_SESSION,       done,             done,             UNKNOWN_SESSION,  NO_CHAT,   NO_CHAT,   NO_CHAT, NO_CHAT, NO_CHAT, NO_CHAT,   NO_CHAT
            WAITING,          ALREADY_CHATTING, ALREADY_CHATTING, ALREADY_CHATTING, done,      done,      ignored, ignored, ignored, done,      NOTHING_TO_RATE
            OPEN,             ALREADY_CHATTING, ALREADY_CHATTING, ALREADY_CHATTING, done,      done,      ignored, ignored, ignored, done,      NOTHING_TO_RATE
            ENDED_ATTENDED,   done,             done,             done,             CHAT_OVER, done,      ignored, ignored, ignored, CHAT_OVER, done
            ENDED_UNATTENDED, done,             done,             done,             CHAT_OVER, done,      ignored, ignored, ignored, CHAT_OVER, NOTHING_TO_RATE
            RATED,            done,             done,             done,             CHAT_OVER, done,      ignored, ignored, ignored, CHAT_OVER, ALREADY_RATED
            WAITING_AWAY,     done,             done,             done,             NO_CHAT,   NO_CHAT,   NO_CHAT, NO_CHAT, NO_CHAT, NO_CHAT,   NO_CHAT
            OPEN_AWAY,        done,             done,             done,             NO_CHAT,   NO_CHAT,   NO_CHAT, NO_CHAT, NO_CHAT, NO_CHAT,   NO_CHAT
            ENDED_AWAY,       done,             done,             done,             NO_CHAT,   NO_CHAT,   NO_CHAT, NO_CHAT, NO_CHAT, NO_CHAT,   NO_CHAT
            TAKEN_OVER,       TAKEN_OVER,       TAKEN_OVER,       TAKEN_OVER,       NO_CHAT,   NO_CHAT,   NO_CHAT, NO_CHAT, NO_CHAT, NO_CHAT,   NO_CHAT
            FORGOTTEN,        done,             done,             UNKNOWN_SESSION,  NO_CHAT,   NO_CHAT,   NO_CHAT, NO_CHAT, NO_CHAT, NO_CHAT,   NO_CHAT
            """;

    private static final UUID SAID_BEFORE = UUID.randomUUID();

    private enum State {
        NO_SESSION,
        WAITING,
        OPEN,
        ENDED_ATTENDED,
        ENDED_UNATTENDED,
        RATED,
        WAITING_AWAY,
        OPEN_AWAY,
        ENDED_AWAY,
        TAKEN_OVER,
        FORGOTTEN
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = TABLE, useHeadersInDisplayName = true)
    void customer_may_do_what_the_table_says(
            State state,
            String start,
            String startAgain,
            String resume,
            String say,
            String sayAgain,
            String type,
            String see,
            String here,
            String end,
            String rate) {
        row(start, startAgain, resume, say, sayAgain, type, see, here, end, rate)
                .forEach((command, expected) -> answers(command, state, expected, false));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = TABLE, useHeadersInDisplayName = true)
    void without_room_whatever_was_allowed_is_busy_and_the_rest_refused_as_ever(
            State state,
            String start,
            String startAgain,
            String resume,
            String say,
            String sayAgain,
            String type,
            String see,
            String here,
            String end,
            String rate) {
        row(start, startAgain, resume, say, sayAgain, type, see, here, end, rate)
                .forEach((command, expected) ->
                        answers(command, state, expected.equals("done") ? "BUSY" : expected, true));
    }

    private static Map<String, String> row(String... answers) {
        String[] commands = {"start", "start again", "resume", "say", "say again", "type", "see", "here", "end", "rate"
        };
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < commands.length; i++) {
            row.put(commands[i], answers[i]);
        }
        return row;
    }

    private static void answers(String command, State state, String expected, boolean full) {
        String what = command + " when " + state;
        Scene scene = new Scene();
        ActingConsole rep = scene.console("rep");
        ActingCustomer ada = in(state, scene, rep);
        scene.outbox.isFull(full);
        Runnable act = () -> give(command, ada);
        switch (expected) {
            case "done" -> assertThat(scene.happens(act)).as(what).isNotEmpty();
            case "ignored" -> assertThat(scene.happens(act)).as(what).isEmpty();
            default -> scene.refuses(what, Refused.valueOf(expected), act);
        }
    }

    private static void give(String command, ActingCustomer ada) {
        switch (command) {
            case "start" -> ada.starts("And now?");
            case "start again" -> ada.startsAgain("Why?");
            case "resume" -> ada.resumes(0);
            case "say" -> ada.says("Hello?");
            case "say again" -> ada.says(SAID_BEFORE, "Hello?");
            case "type" -> ada.types();
            case "see" -> ada.saw(1);
            case "here" -> ada.isHere();
            case "end" -> ada.ends();
            case "rate" -> ada.rates(5);
            default -> throw new AssertionError(command);
        }
    }

    private static ActingCustomer in(State state, Scene scene, ActingConsole rep) {
        ActingCustomer ada = scene.customer("Ada");
        if (state == State.NO_SESSION) {
            return ada;
        }
        rep.sits();
        ada.starts("Why?");
        ada.says(SAID_BEFORE, "Hello?");
        switch (state) {
            case WAITING -> assertThat(scene.desk.waiting()).isOne();
            case OPEN -> rep.attends(ada);
            case ENDED_ATTENDED -> attendAndEnd(ada, rep);
            case ENDED_UNATTENDED -> rep.declines(ada);
            case RATED -> {
                attendAndEnd(ada, rep);
                ada.rates(1);
            }
            case WAITING_AWAY -> ada.closes();
            case OPEN_AWAY -> {
                rep.attends(ada);
                ada.closes();
            }
            case ENDED_AWAY -> {
                attendAndEnd(ada, rep);
                ada.closes();
            }
            case TAKEN_OVER -> takeOver(scene, ada);
            case FORGOTTEN -> {
                ada.ends();
                ada.closes();
                scene.passes(ofMinutes(10));
            }
            default -> throw new AssertionError(state);
        }
        return ada;
    }

    private static void attendAndEnd(ActingCustomer ada, ActingConsole rep) {
        rep.attends(ada);
        rep.ends();
    }

    private static void takeOver(Scene scene, ActingCustomer ada) {
        assertThat(scene.desk.resume(new ConnectionId("another tab"), ada.token(), 0))
                .isEqualTo(Optional.empty());
    }
}
