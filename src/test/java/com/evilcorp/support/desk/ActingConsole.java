package com.evilcorp.support.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.Scene.Refusal;
import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.input.BreakLength;
import com.evilcorp.support.desk.input.NoteText;
import com.evilcorp.support.desk.input.SessionName;
import com.evilcorp.support.desk.input.Text;
import com.evilcorp.support.desk.input.TopicSlug;
import java.util.Optional;
import java.util.UUID;

/** A console in a {@link Scene}. Its commands throw a {@link Refusal} unless they are carried out. */
final class ActingConsole {
    private final Scene scene;
    private final String name;
    private int connections = 1;
    private Optional<String> token = Optional.empty();

    ActingConsole(Scene scene, String name) {
        this.scene = scene;
        this.name = name;
    }

    ConnectionId connection() {
        return new ConnectionId(name + "#" + connections);
    }

    Optional<ConnectionId> reachable() {
        return Optional.of(connection());
    }

    Optional<String> token() {
        return token;
    }

    /** Sits down with what token it has, and keeps the one it is given. */
    ActingConsole sits() {
        assertThat(asks(token)).isEqualTo(new SeatResult.Down());
        token = Optional.of(scene.outbox.last(SeatEvent.Seated.class).token());
        return this;
    }

    SeatResult asks(Optional<String> offered) {
        return scene.desk.sit(connection(), offered);
    }

    void attends(ActingCustomer customer) {
        attends(customer.session());
    }

    void attends(UUID session) {
        Refusal.raise(scene.desk.attend(connection(), session));
    }

    void declines(ActingCustomer customer) {
        declines(customer.session(), Optional.empty());
    }

    void declines(ActingCustomer customer, DeclineOrigin from) {
        declines(customer.session(), Optional.of(from));
    }

    void declines(UUID session, Optional<DeclineOrigin> from) {
        Refusal.raise(scene.desk.decline(connection(), session, from));
    }

    UUID says(String text) {
        return says(Optional.empty(), UUID.randomUUID(), text);
    }

    UUID says(ActingCustomer to, UUID id, String text) {
        return says(Optional.of(to.session()), id, text);
    }

    UUID says(Optional<UUID> session, UUID id, String text) {
        Refusal.raise(scene.desk.repSays(connection(), session, id, new Text(text)));
        return id;
    }

    Optional<ConnectionId> types() {
        Signal typing = scene.desk.repTypes(connection());
        Refusal.raise(typing.refused());
        return typing.to();
    }

    Optional<ConnectionId> saw(int seq) {
        Signal seen = scene.desk.repSaw(connection(), seq);
        Refusal.raise(seen.refused());
        return seen.to();
    }

    void asks(ActingCustomer customer) {
        asks(customer.session());
    }

    void asks(UUID session) {
        Refusal.raise(scene.desk.ask(connection(), session));
    }

    UUID notes(String text) {
        return notes(Optional.empty(), UUID.randomUUID(), text);
    }

    UUID notes(Optional<UUID> session, UUID id, String text) {
        Refusal.raise(scene.desk.filing().note(connection(), session, id, new NoteText(text)));
        return id;
    }

    void chooses(UUID session, String topic) {
        Refusal.raise(scene.desk.filing().chooseTopic(connection(), session, TopicSlug.optional(topic)));
    }

    void isHere() {
        Refusal.raise(scene.desk.repIsHere(connection()));
    }

    void ends() {
        Refusal.raise(scene.desk.repEnds(connection()));
    }

    void stepsAway(int minutes) {
        Refusal.raise(scene.desk.breaks().stepAway(connection(), new BreakLength(minutes)));
    }

    void comesBack() {
        Refusal.raise(scene.desk.breaks().comeBack(connection()));
    }

    void finds(String name) {
        Refusal.raise(scene.desk.find(connection(), new SessionName(name)));
    }

    void closes() {
        scene.desk.disconnected(connection(), DisconnectKind.CLOSED);
    }

    void drops() {
        scene.desk.disconnected(connection(), DisconnectKind.DROPPED);
    }

    /** Opens a new connection, and asks for nothing yet. */
    ActingConsole reconnects() {
        connections++;
        return this;
    }
}
