package com.evilcorp.support.desk;

import com.evilcorp.support.desk.Scene.Refusal;
import com.evilcorp.support.desk.event.ConnectionId;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.input.Message;
import com.evilcorp.support.desk.input.NewSession;
import com.evilcorp.support.desk.input.OwnToken;
import com.evilcorp.support.desk.input.Rating;
import com.evilcorp.support.desk.input.SessionName;
import com.evilcorp.support.desk.input.Text;
import com.evilcorp.support.desk.record.Picture;
import com.evilcorp.support.desk.record.SessionDetails;
import java.util.Optional;
import java.util.UUID;

/** A customer's browser in a {@link Scene}. Its commands throw a {@link Refusal} unless they are carried out. */
final class ActingCustomer {
    private final Scene scene;
    private final String name;
    private int connections = 1;
    private DeskEvent.Opened opened;

    ActingCustomer(Scene scene, String name) {
        this.scene = scene;
        this.name = name;
    }

    ConnectionId connection() {
        return new ConnectionId(name + "#" + connections);
    }

    Optional<ConnectionId> reachable() {
        return Optional.of(connection());
    }

    SessionDetails details() {
        return opened.details();
    }

    UUID session() {
        return opened.details().session();
    }

    String token() {
        return opened == null ? "a-token-that-is-not-known" : opened.token();
    }

    ActingCustomer starts() {
        return starts("");
    }

    ActingCustomer starts(String question) {
        return starts(request(question, Optional.empty()));
    }

    /** Starts with the token it has, as a browser does that heard no answer. */
    void startsAgain(String question) {
        Refusal.raise(scene.desk.start(connection(), request(question, Optional.of(new OwnToken(token())))));
    }

    ActingCustomer starts(NewSession request) {
        Refusal.raise(scene.desk.start(connection(), request));
        opened = scene.outbox.last(DeskEvent.Opened.class);
        return this;
    }

    UUID says(String text) {
        return says(UUID.randomUUID(), text);
    }

    UUID says(UUID id, String text) {
        Refusal.raise(scene.desk.customerSays(connection(), id, Message.of(new Text(text))));
        return id;
    }

    void shows(String text, Picture picture) {
        shows(UUID.randomUUID(), text, picture);
    }

    void shows(UUID id, String text, Picture picture) {
        Refusal.raise(scene.desk.customerSays(connection(), id, Message.of(text, Optional.of(picture.id()))));
    }

    Optional<ConnectionId> types() {
        Signal typing = scene.desk.customerTypes(connection());
        Refusal.raise(typing.refused());
        return typing.to();
    }

    Optional<ConnectionId> saw(int seq) {
        Signal seen = scene.desk.customerSaw(connection(), seq);
        Refusal.raise(seen.refused());
        return seen.to();
    }

    void isHere() {
        Refusal.raise(scene.desk.customerIsHere(connection()));
    }

    void ends() {
        Refusal.raise(scene.desk.customerEnds(connection()));
    }

    void rates(int stars) {
        Refusal.raise(scene.desk.rate(connection(), new Rating(stars, Optional.of("Fine"))));
    }

    void resumes(int after) {
        Refusal.raise(scene.desk.resume(connection(), token(), after));
    }

    /** Opens a new connection and takes its session back. */
    void comesBack() {
        reconnects();
        resumes(0);
    }

    /** Opens a new connection, and asks for nothing yet. */
    void reconnects() {
        connections++;
    }

    void closes() {
        scene.desk.disconnected(connection(), DisconnectKind.CLOSED);
    }

    void drops() {
        scene.desk.disconnected(connection(), DisconnectKind.DROPPED);
    }

    private NewSession request(String question, Optional<OwnToken> token) {
        return new NewSession(
                SessionName.optional(name),
                Text.optional(question),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                token);
    }

    @Override
    public String toString() {
        return name;
    }
}
