package com.evilcorp.support.question;

/** Why something is not done with a question. */
public enum QuestionRefusal {
    /** This browser has enough questions that wait for an answer. */
    ENOUGH_OF_THIS_BROWSER,
    /** This address has left enough in a day. */
    ENOUGH_OF_THIS_ADDRESS,
    /** All together have left as many as may wait. */
    FULL,
    /** The id was used for another question. */
    ANOTHER_QUESTION,
    /** More would not fit into this one. */
    TOO_LONG,
    /** There is nothing under these words, or not any more. */
    UNKNOWN,
    /** Too many wrong words were tried. */
    TOO_MANY_GUESSES,
    /** It has an answer, which can be corrected. */
    ALREADY_ANSWERED,
    /** It has no answer that could be corrected or rated. */
    NOT_ANSWERED,
    /** Nobody is there to go on with it. */
    NOBODY_THERE,
    /** The desk can take nobody on now. */
    DESK_BUSY,
    /** It was rated. */
    ALREADY_RATED,
    /** Somebody else changed it since. */
    CHANGED_MEANWHILE,
    /** Whoever would answer does not hold the seat. */
    NOT_SEATED
}
