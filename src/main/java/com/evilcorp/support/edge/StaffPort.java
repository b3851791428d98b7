package com.evilcorp.support.edge;

import static java.util.Objects.requireNonNull;

import com.evilcorp.support.config.SupportConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.runtime.VertxHttpBuildTimeConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.options.HttpServerOptionsUtils;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/** The port of staff, where one is configured: a second server with the routes and the limits of the first. */
@ApplicationScoped
public class StaffPort {
    private static final Logger LOG = Logger.getLogger(StaffPort.class);

    private final SupportConfig.Staff settings;
    private final Vertx vertx;
    private final Instance<HttpServerOptionsCustomizer> customizers;
    private volatile Optional<HttpServer> server = Optional.empty();

    @Inject
    StaffPort(SupportConfig config, Vertx vertx, Instance<HttpServerOptionsCustomizer> customizers) {
        this.settings = config.staff();
        this.vertx = vertx;
        this.customizers = customizers;
    }

    /** Its number, if there is one. */
    public Optional<Integer> number() {
        return settings.port();
    }

    void open(@Observes StartupEvent start) {
        settings.port().ifPresent(this::listen);
    }

    void close(@Observes ShutdownEvent stop) {
        server.ifPresent(opened ->
                opened.close().toCompletionStage().toCompletableFuture().join());
    }

    private void listen(int port) {
        HttpServerOptions options = options().setPort(port);
        settings.host().ifPresent(options::setHost);
        try {
            server = Optional.of(vertx.createHttpServer(options)
                    .requestHandler(VertxHttpRecorder.getRootHandler())
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join());
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "support.staff.port: nobody can listen at port " + port + ". "
                            + requireNonNull(e.getCause()).getMessage(),
                    e);
        }
        LOG.infof("Staff pages are on port %d, and on no other", port);
    }

    private HttpServerOptions options() {
        SmallRyeConfig config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        HttpServerOptions options = new HttpServerOptions();
        HttpServerOptionsUtils.applyCommonOptions(
                options,
                config.getConfigMapping(VertxHttpBuildTimeConfig.class),
                config.getConfigMapping(VertxHttpConfig.class),
                List.of());
        customizers.forEach(customizer -> customizer.customizeHttpServer(options));
        return options;
    }
}
