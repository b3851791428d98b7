package com.evilcorp.support.relay;

import com.evilcorp.support.SupportConfig;
import com.evilcorp.support.desk.SupportDesk;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What has to happen again and again: time passing at the desk, places told, silent sockets found. */
@ApplicationScoped
public class Heartbeat {
    private final RepeatedWork pulse = new RepeatedWork("heartbeat");
    private final SupportConfig config;
    private final SupportDesk desk;
    private final Sockets sockets;
    private final Places places;

    @Inject
    Heartbeat(SupportConfig config, SupportDesk desk, Sockets sockets, Places places) {
        this.config = config;
        this.desk = desk;
        this.sockets = sockets;
        this.places = places;
    }

    void start() {
        pulse.every(config.desk().tickEvery(), desk::tick);
        pulse.every(config.sockets().placesEvery(), places::tell);
        pulse.every(Sockets.SWEPT_EVERY, sockets::sweep);
    }

    @PreDestroy
    void stop() {
        pulse.stop();
    }
}
