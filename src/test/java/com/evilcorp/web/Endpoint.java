package com.evilcorp.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
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

    private static final String CLASS = ".class";
    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target", "classes");

    private static final List<Endpoint> ALL = declared();

    /** All of them. */
    public static List<Endpoint> all() {
        return ALL;
    }

    private static List<Endpoint> declared() {
        try (Stream<java.nio.file.Path> files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.endsWith(CLASS))
                    .map(file ->
                            file.substring(0, file.length() - CLASS.length()).replace(File.separatorChar, '.'))
                    .map(Endpoint::type)
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .flatMap(Endpoint::of)
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, Endpoint.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
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

    private static Stream<Endpoint> of(Class<?> resource) {
        String below = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods()).flatMap(method -> Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> new Endpoint(type.getSimpleName(), joined(below, method))));
    }

    private static String joined(String below, Method method) {
        Path own = method.getAnnotation(Path.class);
        String rest = own == null ? "" : own.value();
        String path = ("/" + below + "/" + rest).replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
