package com.evilcorp.web;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One method of one address that the service has, as its classes say.
 *
 * @param path with its parameters in braces
 */
public record Endpoint(String method, String path) implements Comparable<Endpoint> {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    private static final List<Endpoint> ALL = imported();

    /** All of them. */
    public static List<Endpoint> all() {
        return ALL;
    }

    private static List<Endpoint> imported() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("com.evilcorp").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(Endpoint::of)
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** Its address, with a value for each parameter, by its name. */
    public String at(UnaryOperator<String> values) {
        return PARAMETER.matcher(path).replaceAll((MatchResult found) -> values.apply(found.group(1)));
    }

    public boolean hasParameters() {
        return PARAMETER.matcher(path).find();
    }

    @Override
    public int compareTo(Endpoint other) {
        return toString().compareTo(other.toString());
    }

    /** As {@code GET /products/{slug}}. */
    @Override
    public String toString() {
        return method + " " + path;
    }

    private static Stream<Endpoint> of(JavaClass resource) {
        String below = resource.getAnnotationOfType(Path.class).value();
        return resource.getMethods().stream().flatMap(method -> method.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .filter(type -> type.isMetaAnnotatedWith(HttpMethod.class))
                .map(type -> new Endpoint(type.getSimpleName(), joined(below, method))));
    }

    private static String joined(String below, JavaMethod method) {
        String rest = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        String path = ("/" + below + "/" + rest).replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
