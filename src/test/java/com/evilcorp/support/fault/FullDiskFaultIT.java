package com.evilcorp.support.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.evilcorp.support.story.PackagedService;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The database's tables are on a disk of their own, and that is filled to its last page. */
class FullDiskFaultIT extends FaultScene {
    private static final int MEBIBYTES = 48;
    private static final int MORE_THAN_FITS = 400;
    private static final int LENGTH = 900;

    FullDiskFaultIT() {
        super("-Dsupport.desk.max-text=100000000", "-Dsupport.sockets.frames-per-second=10000");
    }

    @Test
    void what_was_receipted_is_stored_what_did_not_fit_is_once_there_is_room_and_nobody_has_to_help() {
        assumeTrue(LittleDisk.canBeHad());
        LittleDisk disk = LittleDisk.under(stage.database(), folder.resolve("disk"), MEBIBYTES);
        PackagedService service = stage.serviceStarts();
        RepsBrowser rep = stage.rep();
        CustomersBrowser served = stage.customer("served").isQueued();
        rep.attends(served);
        served.says("asked before it was full");
        rep.says("answered before it was full");
        stage.everythingIsReceipted();

        disk.fills();
        for (int i = 0; i < MORE_THAN_FITS; i++) {
            served.says(i + " " + UUID.randomUUID() + random(LENGTH));
        }
        await().atMost(Browser.PATIENCE).until(() -> service.log().contains("Could not store"));
        int receipted = served.receipts().size();
        assertThat(receipted).isBetween(1, MORE_THAN_FITS);
        assertThat(served.pending()).isPositive();
        assertThat(service.log()).contains("No space left on device");
        assertThat(stage.database().counts("select count(*) from line where said like '%-%'"))
                .isLessThan(MORE_THAN_FITS);
        assertThat(service.status("/")).isEqualTo(200);
        assertThat(service.liveness()).isEqualTo(200);
        assertThat(service.readiness()).isEqualTo(200);
        stage.balance("disk full, nothing receipted lost");

        disk.hasRoomAgain();
        rep.says("answered once there was room");
        stage.everythingIsReceipted();
        assertThat(rep.open()).isEqualTo(served.session());
        assertThat(stage.browsers()).extracting(Browser::comebacks).containsOnly(0);
        stage.balance("disk full, and room again").isComplete();
        assertThat(service.log()).doesNotContain(" ERROR ").doesNotContain("\tat ");
    }

    /** What no page can compress. */
    private static String random(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(UUID.randomUUID());
        }
        return text.toString();
    }
}
