package com.evilcorp.support.kubernetes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.websockets.next.WebSocket;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every path that the service answers, read from its classes and its files: a new one is known by itself. */
final class Addresses {
    private static final Set<String> CUSTOMERS = Set.of("com.evilcorp.shop", "com.evilcorp.support.customer");
    private static final Set<String> STAFFS = Set.of("com.evilcorp.support.rep", "com.evilcorp.support.evaluator");
    /** Of which both sides see those that were shown. */
    private static final Set<String> PICTURES = Set.of("/pictures", "/pictures/some");

    private static final java.nio.file.Path FILES = java.nio.file.Path.of("src/main/resources/META-INF/resources");
    private static final JavaClasses CLASSES = new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests()))
            .importPackages(Stream.of(CUSTOMERS, STAFFS).flatMap(Set::stream).toList());

    private Addresses() {}

    static Set<String> ofCustomers() {
        Set<String> addresses = declaredIn(CUSTOMERS);
        addresses.addAll(files());
        addresses.add("/static/bundle/shop-ABCDEFGH.js");
        addresses.add("/static/bundle/chat-ABCDEFGH.js");
        addresses.addAll(PICTURES);
        return addresses;
    }

    static Set<String> ofStaff() {
        Set<String> addresses = declaredIn(STAFFS);
        addresses.add("/favicon.svg");
        addresses.add("/static/bundle/console-ABCDEFGH.js");
        addresses.addAll(PICTURES);
        return addresses;
    }

    /** What no customer may reach: whatever is for staff alone, and what is Quarkus' own. */
    static Set<String> keptFromCustomers() {
        Set<String> addresses = declaredIn(STAFFS);
        addresses.addAll(Set.of("/q", "/q/health", "/q/metrics", "/support/", "/transcripts/", "/ws", "/anything"));
        return addresses;
    }

    private static Set<String> declaredIn(Set<String> packages) {
        Set<String> declared = CLASSES.stream()
                .filter(type -> packages.stream().anyMatch(room -> isWithin(room, type)))
                .flatMap(Addresses::declaredBy)
                .collect(Collectors.toCollection(TreeSet::new));
        if (declared.size() < packages.size()) {
            throw new AssertionError("Of " + packages + " only these addresses were found: " + declared);
        }
        return declared;
    }

    /** Whether a type is in a package, or in one below it. */
    private static boolean isWithin(String room, JavaClass type) {
        return (type.getPackageName() + ".").startsWith(room + ".");
    }

    private static Stream<String> declaredBy(JavaClass type) {
        Stream<String> connections = type.tryGetAnnotationOfType(WebSocket.class).map(WebSocket::path).stream();
        Stream<String> pages = type.tryGetAnnotationOfType(Path.class).map(Path::value).stream()
                .flatMap(root -> type.getMethods().stream()
                        .filter(method -> method.getAnnotations().stream()
                                .anyMatch(annotation ->
                                        annotation.getRawType().getPackageName().equals("jakarta.ws.rs")))
                        .map(method -> method.tryGetAnnotationOfType(Path.class)
                                .map(Path::value)
                                .orElse(""))
                        .map(path -> join(root, path)));
        return Stream.concat(connections, pages);
    }

    private static String join(String root, String path) {
        String joined = ("/" + root + "/" + path).replaceAll("/+", "/").replaceAll("\\{[^}]*}", "some");
        return joined.length() > 1 ? joined.replaceFirst("/$", "") : joined;
    }

    private static Set<String> files() {
        try (Stream<java.nio.file.Path> found = Files.walk(FILES)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> "/" + FILES.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
