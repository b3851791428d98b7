package com.evilcorp.support.fault;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A test with a stage of its own. What is left of one that failed stays, for whoever looks into it. */
abstract class FaultScene {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    Stage stage;

    private final String[] settings;

    /** @param settings of every process on it, each as {@code -Dname=value} */
    FaultScene(String... settings) {
        this.settings = settings;
    }

    @BeforeEach
    void opens() {
        stage = new Stage(folder, settings);
    }

    @AfterEach
    void closes() {
        stage.close();
    }
}
