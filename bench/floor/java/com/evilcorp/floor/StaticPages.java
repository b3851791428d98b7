package com.evilcorp.floor;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a page costs that is a file. */
@ApplicationScoped
public class StaticPages {
    private static final String PATH = "/static-pages/*";

    void serve(@Observes Router router, @ConfigProperty(name = "floor.pages") Optional<String> folder) {
        folder.ifPresent(pages -> router.get(PATH).handler(StaticHandler.create(FileSystemAccess.ROOT, pages)));
    }
}
