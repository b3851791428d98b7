package com.evilcorp.support.desk;

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

    int by(Party party) {
        return party == Party.CUSTOMER ? byCustomer : byRep;
    }

    SeenLines with(Party party, int seq) {
        return party == Party.CUSTOMER ? new SeenLines(seq, byRep) : new SeenLines(byCustomer, seq);
    }
}
