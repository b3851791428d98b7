package com.evilcorp.support.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.PackagedService;
import com.evilcorp.support.story.Rep;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The service where it may open few files. */
class FewFilesFaultIT {
    private static final int TOO_FEW = 100;
    private static final int FEW = 400;
    private static final int FULL = 1013;
    private static final String GENEROUS = "-Dsupport.sockets.max-per-address=10000";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private RealDatabase database;
    private PackagedService service;

    @BeforeEach
    void databaseIsThere() {
        database = new RealDatabase(folder.resolve("database"));
    }

    @AfterEach
    void ends() {
        if (service != null) {
            service.close();
        }
        database.close();
    }

    @Test
    void with_a_hundred_files_it_does_not_start_and_says_why() {
        service = PackagedService.withFiles(TOO_FEW, folder, at());
        assertThat(service.exitCode()).isEqualTo(1);
        assertThat(service.log())
                .contains("cannot start: this process may open 100 files", "ulimit -n")
                .doesNotContain("\tat ");
    }

    @Test
    void with_few_files_newcomers_are_told_that_it_is_full_and_who_is_there_goes_on() {
        service = PackagedService.withFiles(FEW, folder, at(), GENEROUS, "-Dsupport.sockets.connect-burst=100000")
                .isReady();
        Rep rep = service.console();
        rep.sits();
        await().atMost(Browser.PATIENCE).untilAsserted(() -> assertThat(service.log())
                .contains("sockets, not for the 15000 of support.sockets.max-open"));
        Customer ada = service.customer();
        ada.starts("Ada", "one");
        rep.attends(ada);
        List<Customer> crowd = new ArrayList<>();
        Customer last = service.customer();
        while (last.isHeard()) {
            crowd.add(last);
            assertThat(crowd).hasSizeLessThan(FEW);
            last = service.customer();
        }
        assertThat(last.closeCode()).isEqualTo(FULL);
        ada.says("two");
        rep.seesLine("two");
        assertThat(service.page("/")).contains("support-chat");
        assertThat(service.liveness()).isEqualTo(200);

        crowd.forEach(Customer::closes);
        await().atMost(Browser.PATIENCE).until(() -> service.customer().isHeard());
        assertThat(service.log()).doesNotContain("Too many open files", " ERROR ");
    }

    private String at() {
        return "-Dquarkus.datasource.jdbc.url=" + database.url();
    }
}
