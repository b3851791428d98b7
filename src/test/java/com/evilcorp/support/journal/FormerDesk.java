package com.evilcorp.support.journal;

import com.evilcorp.database.JournalDatabase;
import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.lease.JournalHead;
import com.evilcorp.support.lease.Lease;
import com.evilcorp.support.relay.EndedChains;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Writes as another process that was, or takes itself for, the desk. */
@Singleton
class FormerDesk {
    private final JournalDatabase database;
    private final JournalHead journalHead;
    private final SupportConfig config;
    private final JournalMetrics metrics;

    @Inject
    FormerDesk(JournalDatabase database, JournalHead journalHead, SupportConfig config, JournalMetrics metrics) {
        this.database = database;
        this.journalHead = journalHead;
        this.config = config;
        this.metrics = metrics;
    }

    BatchWriter writer(Lease.Term from) {
        BatchWriter writer = new BatchWriter(database, journalHead, new ChainHeads(new EndedChains()), config, metrics);
        writer.begin(from);
        return writer;
    }
}
