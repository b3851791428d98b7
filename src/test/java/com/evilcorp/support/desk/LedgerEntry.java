package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.SessionDetails;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a {@link DeskLedger} keeps of one session. */
final class LedgerEntry {
    final SessionDetails details;
    final boolean goesOn;
    final List<Line> lines = new ArrayList<>();
    final Set<String> ids = new HashSet<>();
    DeskEvent.Attended attended;
    DeskEvent.Ended ended;
    DeskEvent.Rated rated;
    boolean asked;
    final Set<UUID> notes = new HashSet<>();

    LedgerEntry(DeskEvent.Opened event) {
        this.details = event.details();
        this.goesOn = event.left().isPresent();
    }

    /** What was answered before there was a session, with which it begins. */
    boolean beginsWith(Line line) {
        return goesOn && attended == null && line.at().equals(details.at());
    }
}
