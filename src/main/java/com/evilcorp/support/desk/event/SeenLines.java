package com.evilcorp.support.desk.event;

import com.evilcorp.support.desk.record.Party;

/**
 * The last line of the other side that each side had on the screen.
 *
 * @param byCustomer its place in the session, 0 for none
 * @param byRep      the same
 */
public record SeenLines(int byCustomer, int byRep) {
    /** Nobody saw anything. */
    public static final SeenLines NONE = new SeenLines(0, 0);

    /** The last that one side saw of the other. */
    public int by(Party party) {
        return party == Party.CUSTOMER ? byCustomer : byRep;
    }

    /** The same, when one side has seen more. */
    public SeenLines with(Party party, int seq) {
        return party == Party.CUSTOMER ? new SeenLines(seq, byRep) : new SeenLines(byCustomer, seq);
    }
}
