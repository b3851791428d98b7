package com.evilcorp.support.evaluator.review;

import com.evilcorp.support.evaluator.ViewFormat;

/**
 * A version of a note, ready to be shown.
 *
 * @param text empty if it was taken back
 */
public record NoteView(int seq, int version, String text, String at) {
    static NoteView of(Note note, ViewFormat format) {
        return new NoteView(note.seq, note.version, note.noted, format.time(note.at));
    }
}
