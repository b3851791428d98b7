package com.evilcorp.support.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Attacks on one pod, one after another, each from an address of its own: what limits one does not limit the next. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AbuseScene {
    private int strangers;

    Pod pod;
    HonestWorld world;
    Stranger stranger;

    @BeforeAll
    void opens(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws IOException {
        pod = new Pod(folder);
        world = new HonestWorld(pod);
    }

    @BeforeEach
    void comes() {
        strangers++;
        stranger = strangerAt(pod.port());
    }

    /** The same one, at another port. */
    Stranger strangerAt(int port) {
        return new Stranger(port, "127.0.1." + strangers);
    }

    @AfterEach
    void goes() throws Exception {
        stranger.close();
    }

    @AfterAll
    void closes() {
        if (pod != null) {
            pod.close();
            assertThat(pod.service().log()).doesNotContain(" ERROR ");
        }
    }
}
