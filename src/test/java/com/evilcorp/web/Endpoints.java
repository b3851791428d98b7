package com.evilcorp.web;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every method that this service answers over HTTP, each as {@code GET /products/{slug}}. */
final class Endpoints {
    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target", "classes");

    private Endpoints() {}

    static Set<String> all() {
        Set<String> all = new TreeSet<>();
        new ClassFileImporter()
                .importPath(CLASSES).stream()
                        .filter(resource -> resource.isAnnotatedWith(Path.class))
                        .flatMap(Endpoints::of)
                        .forEach(all::add);
        return all;
    }

    private static Stream<String> of(JavaClass resource) {
        String root = resource.getAnnotationOfType(Path.class).value();
        return resource.getMethods().stream().flatMap(method -> verb(method)
                .map(verb -> verb + " "
                        + joined(
                                root,
                                method.tryGetAnnotationOfType(Path.class)
                                        .map(Path::value)
                                        .orElse(""))));
    }

    private static Stream<String> verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType())
                .filter(type -> type.isMetaAnnotatedWith(HttpMethod.class))
                .map(JavaClass::getSimpleName);
    }

    private static String joined(String root, String path) {
        return ("/" + root + "/" + path).replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
    }
}
