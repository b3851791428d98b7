package com.evilcorp.support.monitoring;

import com.evilcorp.support.connection.Connections;
import com.evilcorp.support.connection.MetricTags;
import com.evilcorp.support.desk.SupportDesk;
import com.evilcorp.support.desk.record.Party;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What the desk looks like from afar, among the metrics. */
@Singleton
class DeskMetrics implements MeterBinder {
    private final SupportDesk desk;
    private final Connections connections;

    @Inject
    DeskMetrics(SupportDesk desk, Connections connections) {
        this.desk = desk;
        this.connections = connections;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("support.waiting", desk, SupportDesk::waiting)
                .description("Sessions in the queue")
                .register(registry);
        Gauge.builder("support.open", desk, one -> one.open().isPresent() ? 1 : 0)
                .description("Sessions being attended, 0 or 1")
                .register(registry);
        Gauge.builder("support.seat.taken", desk, one -> one.repPresent() ? 1 : 0)
                .description("Whether a console holds the seat, its grace included")
                .register(registry);
        Gauge.builder("support.rep.away", desk, one -> one.repAway() ? 1 : 0)
                .description("Whether the rep has stepped away and keeps the seat")
                .register(registry);
        for (Party kind : new Party[] {Party.CUSTOMER, Party.REP}) {
            Gauge.builder("support.sockets", connections, all -> all.count(kind))
                    .description("Open sockets, by whose page they are of")
                    .tag("kind", MetricTags.word(kind))
                    .register(registry);
        }
    }
}
