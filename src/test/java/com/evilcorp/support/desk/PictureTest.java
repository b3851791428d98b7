package com.evilcorp.support.desk;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.SeatEvent;
import com.evilcorp.support.desk.input.InvalidInputException;
import com.evilcorp.support.desk.input.Message;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Party;
import com.evilcorp.support.desk.record.Picture;
import com.evilcorp.support.desk.record.PictureType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PictureTest {
    private final Scene scene = new Scene();
    private final DeskPictures pictures = scene.desk.pictures();
    private final ActingCustomer ada = scene.customer("Ada");
    private final ActingCustomer bob = scene.customer("Bob");
    private final ActingConsole rep = scene.console("rep");

    @Test
    void picture_that_was_brought_is_shown_by_a_line_without_a_word() {
        rep.sits();
        ada.starts();
        rep.attends(ada);
        Picture picture = brought(ada);
        UUID id = UUID.randomUUID();

        assertThat(scene.happens(() -> ada.shows(id, "", picture)))
                .containsExactly(new DeskEvent.LineSaid(
                        ada.session(),
                        new Line(1, Party.CUSTOMER, "", scene.now(), Optional.of(id), Optional.of(picture)),
                        true,
                        ada.reachable(),
                        rep.reachable(),
                        scene.steady()));
    }

    @Test
    void text_may_be_missing_beside_a_picture_alone() {
        UUID picture = UUID.randomUUID();
        assertThat(Message.of(" \n", Optional.of(picture)).words()).isEmpty();
        assertThat(Message.of("Look", Optional.of(picture)).words()).isEqualTo("Look");
        assertThatThrownBy(() -> Message.of(" ", Optional.empty())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Message.of("\u0007", Optional.of(picture))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void picture_is_shown_by_one_line_of_its_own_session() {
        ada.starts();
        bob.starts();
        Picture picture = brought(ada);

        scene.refuses(Refused.UNKNOWN_PICTURE, () -> bob.shows("Mine", picture));
        scene.refuses(Refused.UNKNOWN_PICTURE, () -> ada.shows("None", picture(UUID.randomUUID())));
        UUID id = UUID.randomUUID();
        ada.shows(id, "Mine", picture);
        scene.refuses(Refused.UNKNOWN_PICTURE, () -> ada.shows("Again", picture));
        assertThat(scene.happens(() -> ada.shows(id, "Mine", picture)))
                .singleElement()
                .isInstanceOf(DeskEvent.LineRepeated.class);
    }

    @Test
    void picture_is_not_used_up_by_a_line_that_is_refused() {
        ada.starts();
        Picture picture = brought(ada);
        scene.outbox.isFull(true);
        scene.refuses(Refused.BUSY, () -> ada.shows("", picture));
        scene.outbox.isFull(false);

        assertThat(scene.happens(() -> ada.shows("", picture))).hasSize(1);
    }

    @Test
    void session_has_as_many_pictures_as_it_may_and_those_under_way_count() {
        ada.starts();
        ada.shows("", brought(ada));
        assertThat(pictures.expect(ada.session())).isEmpty();
        assertThat(pictures.expect(ada.session())).contains(Refused.TOO_MANY_PICTURES);

        pictures.failed(ada.session());
        brought(ada);
        assertThat(pictures.expect(ada.session())).contains(Refused.TOO_MANY_PICTURES);
    }

    @Test
    void picture_that_no_line_shows_is_dropped_after_a_while_and_makes_room() {
        ada.starts();
        Picture late = brought(ada);
        scene.passes(ofMinutes(59));
        Picture fresh = brought(ada);
        assertThat(pictures.dropOverdue()).isEmpty();

        scene.passes(ofMinutes(1));
        assertThat(pictures.dropOverdue()).containsExactly(late.id());
        scene.refuses(Refused.UNKNOWN_PICTURE, () -> ada.shows("", late));
        ada.shows("", fresh);
        assertThat(pictures.expect(ada.session())).isEmpty();
    }

    @Test
    void picture_that_a_line_shows_is_never_dropped() {
        ada.starts();
        ada.shows("", brought(ada));
        scene.passes(ofMinutes(120));
        assertThat(pictures.dropOverdue()).isEmpty();
    }

    @Test
    void nothing_is_brought_to_a_session_that_is_over_or_unknown() {
        ada.starts();
        assertThat(pictures.expect(ada.session())).isEmpty();
        ada.ends();
        pictures.arrived(ada.session(), picture(UUID.randomUUID()));
        assertThat(pictures.expect(ada.session())).contains(Refused.CHAT_OVER);
        assertThat(pictures.expect(UUID.randomUUID())).contains(Refused.UNKNOWN_SESSION);
    }

    @Test
    void customer_sees_the_pictures_of_their_own_session_and_the_rep_those_of_all() {
        rep.sits();
        ada.starts();
        bob.starts();
        String seat = scene.outbox.last(SeatEvent.Seated.class).token();

        assertThat(pictures.maySee(ada.session(), ada.token())).isTrue();
        assertThat(pictures.maySee(ada.session(), bob.token())).isFalse();
        assertThat(pictures.maySee(ada.session(), seat)).isTrue();
        assertThat(pictures.maySee(UUID.randomUUID(), seat)).isFalse();
        assertThat(pictures.maySee(ada.session(), "a-guess")).isFalse();
        ada.ends();
        assertThat(pictures.maySee(ada.session(), seat)).isTrue();
        ada.closes();
        scene.passes(ofMinutes(11));
        assertThat(pictures.maySee(ada.session(), seat)).isFalse();
    }

    @Test
    void seat_that_was_given_up_shows_nothing() {
        rep.sits();
        ada.starts();
        String seat = scene.outbox.last(SeatEvent.Seated.class).token();
        rep.closes();
        scene.passes(ofSeconds(4));
        assertThat(pictures.isKnown(seat)).isFalse();
        assertThat(pictures.maySee(ada.session(), seat)).isFalse();
    }

    @Test
    void pictures_are_taken_up_after_a_restart() {
        ada.starts();
        Picture shown = brought(ada);
        ada.shows("", shown);
        Line line = scene.outbox.last(DeskEvent.LineSaid.class).line();
        Picture waiting = picture(UUID.randomUUID());
        Scene later = new Scene();
        later.desk.restore(new RecoveredState(
                1,
                List.of(new RecoveredState.Session(
                        ada.details(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        List.of(line),
                        List.of(new RecoveredState.BroughtPicture(waiting, later.now())))),
                Optional.empty(),
                List.of()));
        DeskPictures restored = later.desk.pictures();

        assertThat(restored.expect(ada.session())).contains(Refused.TOO_MANY_PICTURES);
        later.desk.resume(ada.connection(), ada.token(), 0);
        assertThat(later.outbox.last(DeskEvent.Resumed.class).missed()).containsExactly(line);
        assertThat(later.desk.customerSays(
                        ada.connection(), UUID.randomUUID(), new Message(Optional.empty(), Optional.of(waiting.id()))))
                .isEmpty();
    }

    private Picture brought(ActingCustomer customer) {
        assertThat(pictures.expect(customer.session())).isEmpty();
        Picture picture = picture(UUID.randomUUID());
        pictures.arrived(customer.session(), picture);
        return picture;
    }

    private static Picture picture(UUID id) {
        return new Picture(id, PictureType.PNG, 640, 480, "5a".repeat(32));
    }
}
