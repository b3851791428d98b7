package com.evilcorp.support.journal;

/**
 * A process's time in office.
 *
 * @param epoch    raised by each process that takes the lease: only the highest may store
 * @param position how many decisions have ever been stored
 */
record Term(long epoch, long position) {
    Term after(int stored) {
        return new Term(epoch, position + stored);
    }
}
