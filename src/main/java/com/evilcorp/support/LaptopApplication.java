package com.evilcorp.support;

import com.evilcorp.support.config.SupportConfig;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The service on somebody's own machine, whom it tells where the pages are. */
public class LaptopApplication implements QuarkusApplication {
    private static final Logger LOG = Logger.getLogger(LaptopApplication.class);

    private final int port;
    private final int staffPort;

    @Inject
    LaptopApplication(@ConfigProperty(name = "quarkus.http.port") int port, SupportConfig config) {
        this.port = port;
        staffPort = config.staff().port().orElse(port);
    }

    /** Called once pages are answered; goes on until the process is asked to end. */
    @Override
    public int run(String... args) {
        LOG.infof(
                """
                Ready
                  http://localhost:%1$d              the shop
                  http://localhost:%2$d/support      the rep's console
                  http://localhost:%2$d/transcripts  every session
                Ctrl-C ends it.""",
                port, staffPort);
        Quarkus.waitForExit();
        return 0;
    }
}
