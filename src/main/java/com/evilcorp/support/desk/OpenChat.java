package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.ConnectionId;
import java.util.UUID;

/**
 * That somebody is being attended.
 *
 * @param session the open session
 * @param rep     who attends
 */
public record OpenChat(UUID session, ConnectionId rep) {}
