package com.evilcorp.support.desk.event;

import com.evilcorp.support.desk.record.SessionDetails;

/**
 * A session that waits, as a console is shown it.
 *
 * @param lineCount how many its customer has said, the first question among them
 */
public record WaitingChat(SessionDetails details, int lineCount) {}
