package com.evilcorp.support.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.PackagedService;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A batch that the database does not take. */
class BatchFaultIT extends FaultScene {
    private static final int LINES = 55;
    private static final String SLOW =
            """
            create function slow() returns trigger language plpgsql as
                $$ begin perform pg_sleep(0.2); return new; end $$;
            create trigger slow before insert on line for each row execute function slow();
            """;

    private static final String UNDER_WAY = "select count(*) from pg_stat_activity"
            + " where state = 'active' and query like 'with head as (update journal_head%'";

    @Test
    void one_that_takes_longer_than_anybody_waits_is_halved_until_it_goes_through() {
        PackagedService service =
                stage.serviceStarts("-Dquarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout=2");
        Customer ada = service.customer();
        ada.starts("Ada", "0");
        ada.seesLine("0");
        stage.database().does(SLOW);
        // While the first is stored, the others gather.
        for (int i = 1; i <= LINES; i++) {
            ada.sends("say", "id", UUID.randomUUID(), "text", "" + i);
        }
        await().atMost(Browser.PATIENCE).until(() -> {
            assertThat(stage.database().counts(UNDER_WAY))
                    .as("what was given up goes on nowhere")
                    .isLessThanOrEqualTo(1);
            return stage.database().counts("select count(*) from line") == LINES + 1;
        });
        for (int i = 1; i <= LINES; i++) {
            assertThat(ada.seesLine("" + i).path("seq").asInt()).isEqualTo(i + 1);
        }
        assertThat(service.log()).containsPattern("Could not store ([2-9]|[1-9]\\d+) decisions, will try again");
    }

    @Test
    void what_no_database_would_take_ends_the_process_even_if_an_orderly_end_hangs() {
        PackagedService service = stage.serviceStarts("-Dsupport.journal.stop-timeout=1h");
        Customer ada = service.customer();
        ada.starts("Ada", "one");
        ada.seesLine("one");
        stage.database().does("alter table line add check (said <> 'unspeakable')");
        ada.sends("say", "id", UUID.randomUUID(), "text", "unspeakable");
        assertThat(service.exitCode()).isEqualTo(1);
        assertThat(service.log()).contains("The journal broke down");
    }
}
