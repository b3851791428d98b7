package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.input.BreakLength;
import com.evilcorp.support.desk.input.Message;
import com.evilcorp.support.desk.input.NewSession;
import com.evilcorp.support.desk.input.NoteText;
import com.evilcorp.support.desk.input.OwnToken;
import com.evilcorp.support.desk.input.Rating;
import com.evilcorp.support.desk.input.SessionName;
import com.evilcorp.support.desk.input.Text;
import com.evilcorp.support.desk.input.TopicSlug;
import com.evilcorp.support.desk.record.Party;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes steps at a {@link SupportDesk}, and answers each with what came of it. */
final class RealDesk {
    private static final UUID NO_SESSION = new UUID(9, 9);

    private final AuditedDesk audited = new AuditedDesk();
    private final Telling telling = new Telling(audited.clock().now().wall(), audited::numberOf);
    private final DeskEvent.Opened[] last = new DeskEvent.Opened[Step.BROWSERS + 1];
    private final String[] seatTokens = new String[Step.CONSOLES];
    private final int[] tabs = new int[Step.BROWSERS];
    private final int[] consoles = new int[Step.CONSOLES];

    List<String> does(Step step) {
        String answer = take(step);
        for (DeskEvent event : audited.enters()) {
            event.dispatch(telling);
            if (event instanceof DeskEvent.Opened opened) {
                last[step.who()] = opened;
            } else if (event instanceof SeatEvent.Seated seated) {
                seatTokens[step.who()] = seated.token();
            }
        }
        List<String> told = new ArrayList<>(telling.told());
        told.add(0, answer);
        return told;
    }

    String figures() {
        SupportDesk desk = audited.desk();
        return desk.waiting() + " wait, open "
                + desk.open().map(audited::numberOf).orElse(null) + ", seat " + desk.repPresent() + ", away "
                + desk.repAway();
    }

    /** Everybody goes away for good, from every tab they ever opened. */
    void closes() {
        for (int i = 0; i < Step.BROWSERS; i++) {
            for (; tabs[i] >= 0; tabs[i]--) {
                does(new Step(Step.Act.LEAVE, i, 0, 0));
            }
        }
        for (int i = 0; i < Step.CONSOLES; i++) {
            for (; consoles[i] >= 0; consoles[i]--) {
                does(new Step(Step.Act.REP_LEAVE, i, 0, 0));
            }
        }
        does(new Step(Step.Act.TIME, 0, 0, 60_000));
        audited.isClosed();
    }

    private String take(Step step) {
        SupportDesk desk = audited.desk();
        int who = step.who();
        UUID session = last[step.whom()] == null
                ? NO_SESSION
                : last[step.whom()].details().session();
        UUID id = new UUID(0, step.detail());
        Text text = new Text("Line " + step.detail());
        return switch (step.act()) {
            case START -> start(who, Optional.empty(), step.detail());
            case START_AGAIN -> start(who, Optional.of(ownToken(step.whom())), step.detail());
            case GO_ON -> goOn(ownToken(step.whom()));
            case RESUME -> answer(desk.resume(tab(who), token(step.whom()), step.detail()));
            case CONNECT -> done(() -> tabs[who]++);
            case SAY -> answer(desk.customerSays(tab(who), id, Message.of(text)));
            case TYPE -> answer(desk.customerTypes(tab(who)));
            case SEE -> answer(desk.customerSaw(tab(who), 1 + step.detail()));
            case HERE -> answer(desk.customerIsHere(tab(who)));
            case END -> answer(desk.customerEnds(tab(who)));
            case RATE -> answer(desk.rate(tab(who), new Rating(1 + step.detail(), Optional.empty())));
            case BRING -> answer(audited.isBrought(session, step.arrives()));
            case SHOW ->
                answer(desk.customerSays(
                        tab(who), id, new Message(Optional.of(text), Optional.of(audited.lastBrought(session)))));
            case LEAVE -> done(() -> leaves(step, "tab ", tabs));
            case SIT -> sit(who, Optional.empty());
            case SIT_WITH_TOKEN -> sit(who, Optional.ofNullable(seatTokens[who]));
            case RECONNECT -> done(() -> consoles[who]++);
            case ATTEND -> answer(desk.attend(console(who), session));
            case DECLINE -> answer(desk.decline(console(who), session, from(step.detail())));
            case REP_SAY -> answer(desk.repSays(console(who), meant(step, session), id, text));
            case REP_TYPE -> answer(desk.repTypes(console(who)));
            case REP_SEE -> answer(desk.repSaw(console(who), 1 + step.detail()));
            case REP_HERE -> answer(desk.repIsHere(console(who)));
            case ASK -> answer(desk.ask(console(who), session));
            case NOTE ->
                answer(desk.filing()
                        .note(
                                console(who),
                                meant(step, session),
                                new UUID(0, step.detail()),
                                new NoteText(Step.note(step.detail()))));
            case CHOOSE_TOPIC ->
                answer(desk.filing().chooseTopic(console(who), session, TopicSlug.optional(Step.topic(step.detail()))));
            case REP_END -> answer(desk.repEnds(console(who)));
            case REP_LEAVE -> done(() -> leaves(step, "console ", consoles));
            case STEP_AWAY -> answer(desk.breaks().stepAway(console(who), new BreakLength(1 + step.detail())));
            case COME_BACK -> answer(desk.breaks().comeBack(console(who)));
            case FIND -> answer(desk.find(console(who), new SessionName(Step.sought(step.detail()))));
            case TIME -> done(() -> audited.passes(Duration.ofMillis(step.detail())));
            case SET_CLOCK -> done(() -> audited.steps(Duration.ofMillis(step.detail())));
            case FILL_OUTBOX -> done(() -> audited.isFull(true));
            case EMPTY_OUTBOX -> done(() -> audited.isFull(false));
            case RESTART -> done(audited::restarts);
        };
    }

    private static Optional<UUID> meant(Step step, UUID session) {
        return step.namesNoSession() ? Optional.empty() : Optional.of(session);
    }

    private String start(int who, Optional<OwnToken> token, int detail) {
        return answer(audited.desk().start(tab(who), request(detail == 0, token)));
    }

    private String goOn(OwnToken token) {
        AnsweredQuestion question = new AnsweredQuestion(
                new UUID(3, 3),
                List.of(
                        new AnsweredQuestion.Entry(new UUID(3, 4), Party.CUSTOMER, new Text("Why?")),
                        new AnsweredQuestion.Entry(new UUID(0, 1), Party.REP, new Text("Line 1"))));
        return answer(audited.desk().continuation().goOn(request(true, Optional.empty()), token, question));
    }

    private static NewSession request(boolean asks, Optional<OwnToken> token) {
        return new NewSession(
                Optional.empty(),
                asks ? Optional.of(new Text("Why?")) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                token);
    }

    /** The token of the session that a browser opened last, or else one that was never used before. */
    private OwnToken ownToken(int browser) {
        return new OwnToken(last[browser] == null ? UUID.randomUUID().toString() : last[browser].token());
    }

    private String sit(int who, Optional<String> token) {
        SeatResult result = audited.desk().sit(console(who), token);
        return result instanceof SeatResult.Contested contested
                ? "Contested " + contested.holder().value()
                : result.getClass().getSimpleName();
    }

    private String token(int browser) {
        return last[browser] == null ? "no token" : last[browser].token();
    }

    private static Optional<DeclineOrigin> from(int detail) {
        return switch (detail) {
            case 1 -> Optional.of(DeclineOrigin.PROMPT);
            case 2 -> Optional.of(DeclineOrigin.QUEUE);
            default -> Optional.empty();
        };
    }

    private void leaves(Step step, String kind, int[] latest) {
        int tab = latest[step.who()] - (step.leavesFormerTab() ? 1 : 0);
        audited.desk()
                .disconnected(
                        new ConnectionId(kind + step.who() + "." + tab),
                        step.detail() % 2 == 0 ? DisconnectKind.CLOSED : DisconnectKind.DROPPED);
    }

    private ConnectionId tab(int browser) {
        return new ConnectionId("tab " + browser + "." + tabs[browser]);
    }

    private ConnectionId console(int console) {
        return new ConnectionId("console " + console + "." + consoles[console]);
    }

    private static String answer(Optional<Refused> refused) {
        return refused.map(Refused::name).orElse("done");
    }

    private static String answer(Signal typing) {
        return typing.refused()
                .map(Refused::name)
                .orElseGet(() -> "to " + typing.to().map(ConnectionId::value).orElse(null));
    }

    private static String done(Runnable act) {
        act.run();
        return "done";
    }
}
