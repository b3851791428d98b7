package com.evilcorp.support.fault;

import com.evilcorp.support.story.PackagedService;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A database, the packaged service on it, the line between them, and the browsers of customers and rep. */
final class Stage implements AutoCloseable {
    private final Path folder;
    private final String[] settings;
    private final RealDatabase database;
    private final List<PackagedService> services = new ArrayList<>();
    private final List<CustomersBrowser> customers = new ArrayList<>();
    private final List<RepsBrowser> reps = new ArrayList<>();
    private volatile PackagedService service;

    Stage(Path folder, String... settings) {
        this.folder = folder;
        this.settings = settings;
        database = new RealDatabase(folder.resolve("database"));
    }

    RealDatabase database() {
        return database;
    }

    /** Starts the service, which browsers find from now on, and waits until it is ready. */
    PackagedService serviceStarts(String... furtherSettings) {
        service = anotherProcess(furtherSettings);
        return service.isReady();
    }

    /** Starts another process on the same database. */
    PackagedService anotherProcess(String... furtherSettings) {
        List<String> all = new ArrayList<>(List.of(
                "-Dquarkus.datasource.jdbc.url=" + database.url(),
                "-Dsupport.sockets.connect-burst=100000",
                "-Dsupport.sockets.max-per-address=10000",
                "-Dsupport.http.max-connections-per-address=10000"));
        all.addAll(List.of(settings));
        all.addAll(List.of(furtherSettings));
        PackagedService started = new PackagedService(folder, all.toArray(String[]::new));
        services.add(started);
        return started;
    }

    /** Where browsers are led. */
    PackagedService service() {
        return service;
    }

    void browsersFind(PackagedService other) {
        service = other;
    }

    CustomersBrowser customer(String name) {
        CustomersBrowser customer = new CustomersBrowser(() -> address("/ws/customer"), name);
        customers.add(customer);
        return customer;
    }

    /** So many customers who come at once, by their places in the queue. */
    List<CustomersBrowser> crowd(int size) {
        List<CustomersBrowser> crowd =
                IntStream.range(0, size).mapToObj(i -> customer("waiting " + i)).toList();
        crowd.forEach(CustomersBrowser::isQueued);
        return crowd.stream()
                .sorted(Comparator.comparing(CustomersBrowser::position))
                .toList();
    }

    RepsBrowser rep() {
        RepsBrowser rep = new RepsBrowser(() -> address("/ws/rep"));
        reps.add(rep);
        return rep;
    }

    List<Browser> browsers() {
        return Stream.<Browser>concat(customers.stream(), reps.stream()).toList();
    }

    void everythingIsReceipted() {
        browsers().forEach(Browser::hasReceiptsForAll);
    }

    /** Holds the browsers against the database, and leaves the figures in a report. */
    Books balance(String harm) {
        Books books = Books.balance(database, browsers());
        Report.line(harm, books);
        return books;
    }

    List<String> outcomes(List<CustomersBrowser> of) {
        String ids =
                String.join("','", of.stream().map(CustomersBrowser::session).toList());
        return database
                .asks("select outcome from transcript where id in ('" + ids + "')", row -> row.getString(1))
                .stream()
                .map(String::valueOf)
                .toList();
    }

    @Override
    public void close() {
        browsers().forEach(Browser::close);
        services.forEach(one -> {
            Signals.send("CONT", one.process());
            one.close();
        });
        database.close();
    }

    private URI address(String path) {
        return URI.create("ws://localhost:" + service.port() + path);
    }
}
