package com.evilcorp.support.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way to apply what is in {@code k8s}: the base or an overlay, alone or with a component. All are rendered once, each
 * overlay with each component.
 *
 * @param name "dev", or "dev with gateway"
 */
record Rendering(String name, List<ObjectNode> documents) {
    static final Path SOURCES = Path.of("k8s").toAbsolutePath();

    static List<Rendering> all() {
        return Rendered.ALL;
    }

    static Rendering named(String name) {
        return all().stream()
                .filter(rendering -> rendering.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing is rendered as " + name));
    }

    Manifests manifests() {
        return new Manifests(name, documents);
    }

    @Override
    public String toString() {
        return name;
    }

    private static final class Rendered {
        static final List<Rendering> ALL = render();

        private static List<Rendering> render() {
            List<Rendering> rendered = new ArrayList<>();
            try {
                List<String> components = in("components");
                for (String root : roots()) {
                    String name = root.replaceFirst(".*/", "");
                    rendered.add(new Rendering(name, Kustomize.render(SOURCES.resolve(root))));
                    for (String component : components) {
                        rendered.add(new Rendering(name + " with " + component, renderWith(root, component)));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return rendered;
        }

        private static List<String> roots() throws IOException {
            return Stream.concat(Stream.of("base"), in("overlays").stream().map(overlay -> "overlays/" + overlay))
                    .toList();
        }

        private static List<String> in(String folder) throws IOException {
            try (Stream<Path> found = Files.list(SOURCES.resolve(folder))) {
                return found.map(directory -> directory.getFileName().toString())
                        .sorted()
                        .toList();
            }
        }

        /** As {@code k8s/README.md} says to do it: in a kustomization of one's own. */
        private static List<ObjectNode> renderWith(String root, String component)
                throws IOException, InterruptedException {
            Path own = Files.createTempDirectory("kustomization").toRealPath();
            Path kustomization = own.resolve("kustomization.yaml");
            Path sources = own.relativize(SOURCES.toRealPath());
            try {
                Files.writeString(
                        kustomization,
                        """
                        apiVersion: kustomize.config.k8s.io/v1beta1
                        kind: Kustomization
                        namespace: support-desk
                        resources: [%s]
                        components: [%s]
                        """
                                .formatted(sources.resolve(root), sources.resolve("components/" + component)));
                return Kustomize.render(own);
            } finally {
                Files.deleteIfExists(kustomization);
                Files.delete(own);
            }
        }
    }
}
