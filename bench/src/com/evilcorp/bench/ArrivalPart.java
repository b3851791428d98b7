package com.evilcorp.bench;

import static com.evilcorp.bench.Figures.Side.FLOOR;
import static com.evilcorp.bench.Figures.Side.PRODUCT;

import com.evilcorp.support.fault.RealDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How fast a crowd gets in, at a desk where others have come and gone before: its code is compiled by then. */
final class ArrivalPart implements Part {
    private static final int CROWD = Integer.getInteger("bench.crowd", 10_000);
    private static final int CROWDS_BEFORE = 2;
    private static final String END = "{\"type\":\"end\"}";

    private final Stand stand;

    ArrivalPart(Path folder, RealDatabase database) {
        stand = new Stand("arrival", folder, database);
    }

    @Override
    public List<Row> rows() {
        return List.of(new Row(
                "arrival",
                "10,000 customers arrive at once: stored and queued",
                "echo connects",
                "/s",
                Bound.timesAtLeast(0.7)));
    }

    @Override
    public void round(Figures figures) throws Exception {
        try (Launched floor = stand.floor().isReady()) {
            figures.add("arrival", FLOOR, perSecond(floor, Kind.ECHO, Optional.empty()));
        }
        try (Launched product = stand.product(stand.newDatabase()).isReady();
                Pair pair = new Pair(product.port())) {
            pair.meets();
            figures.add("arrival", PRODUCT, perSecond(product, Kind.WAITING, Optional.of(END)));
        }
    }

    private static double perSecond(Launched launched, Kind kind, Optional<String> farewell)
            throws InterruptedException {
        try (Crowd crowd = new Crowd(kind, launched.port())) {
            for (int i = 0; i < CROWDS_BEFORE; i++) {
                crowd.arrives(CROWD);
                crowd.leaves(farewell);
                launched.rests();
            }
            return CROWD * 1_000 / crowd.arrives(CROWD);
        }
    }
}
