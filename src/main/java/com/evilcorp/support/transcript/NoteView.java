package com.evilcorp.support.transcript;

/**
 * A version of a note, ready to be shown.
 *
 * @param text empty if it was taken back
 */
public record NoteView(int seq, int version, String text, String at) {
    static NoteView of(Note note, Wording wording) {
        return new NoteView(note.seq, note.version, note.noted, wording.time(note.at));
    }
}
