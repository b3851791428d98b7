package com.evilcorp.support.journal;

/** What a process that is the desk leaves behind as it goes: two that are equal mean that it did nothing in between. */
record HeadRow(long epoch, long position, long heartbeat) {}
