package com.evilcorp.support.journal;

/**
 * A process's time in office.
 *
 * @param epoch    raised by each process that takes the lease: only the highest may store
 * @param position how many decisions have ever been stored
 */
record LeaseTerm(long epoch, long position) {
    LeaseTerm after(int stored) {
        return new LeaseTerm(epoch, position + stored);
    }
}
