package com.evilcorp.support.desk.event;

/**
 * One live connection of a browser, as the desk knows it: a name, and nothing that could be sent to.
 *
 * @param value unique among all connections of this process
 */
public record ConnectionId(String value) {}
