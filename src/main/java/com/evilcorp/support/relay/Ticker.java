package com.evilcorp.support.relay;

import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.connection.Connections;
import com.evilcorp.support.desk.SupportDesk;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What has to happen again and again: time passing at the desk, places told, silent sockets found. */
@ApplicationScoped
public class Ticker {
    private final PeriodicTask repeated = new PeriodicTask("heartbeat");
    private final SupportConfig config;
    private final SupportDesk desk;
    private final Connections connections;
    private final QueuePositions positions;

    @Inject
    Ticker(SupportConfig config, SupportDesk desk, Connections connections, QueuePositions positions) {
        this.config = config;
        this.desk = desk;
        this.connections = connections;
        this.positions = positions;
    }

    void start() {
        repeated.every(config.desk().tickInterval(), desk::tick);
        repeated.every(config.sockets().positionInterval(), positions::tell);
        repeated.every(Connections.SWEPT_EVERY, connections::sweep);
    }

    @PreDestroy
    void stop() {
        repeated.stop();
    }
}
