package com.evilcorp.support.desk.event;

import com.evilcorp.support.desk.input.NoteText;
import com.evilcorp.support.desk.input.TopicSlug;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A fact that the rep puts on file about the session they serve, or served last. Its customer never hears of it. */
public sealed interface FilingEvent extends DeskEvent {
    /**
     * The rep wrote a private note, which takes the place of the one before.
     *
     * @param id   the console's own for it, which is stored once
     * @param text empty if the rep has nothing to note any more
     */
    record Noted(UUID session, UUID id, NoteText text, Instant at, ConnectionId rep) implements FilingEvent {
        @Override
        public void dispatch(DeskEventListener listener) {
            listener.noted(this);
        }

        @Override
        public int textLength() {
            return text.value().length();
        }
    }

    /** A note that was kept before was sent again: the console wants to know that it was. */
    record NoteRepeated(UUID session, UUID id, ConnectionId rep) implements FilingEvent {
        @Override
        public void dispatch(DeskEventListener listener) {
            listener.noteRepeated(this);
        }
    }

    /**
     * The rep said what the session was about.
     *
     * @param topic empty if that was taken back
     */
    record TopicChosen(UUID session, Optional<TopicSlug> topic, ConnectionId rep) implements FilingEvent {
        @Override
        public void dispatch(DeskEventListener listener) {
            listener.topicChosen(this);
        }
    }
}
