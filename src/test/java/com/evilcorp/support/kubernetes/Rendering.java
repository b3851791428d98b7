package com.evilcorp.support.kubernetes;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to apply what is in {@code k8s}: the base or an overlay, alone or with a component. All are rendered once.
 *
 * @param name "dev", or "dev with gateway"
 */
record Rendering(String name, List<ObjectNode> documents) {
    static final Path SOURCES = Path.of("k8s").toAbsolutePath();

    private static final List<String> ROOTS = List.of("base", "overlays/dev", "overlays/prod");
    private static final List<String> COMPONENTS = List.of("gateway", "cloudnative-pg", "monitoring");

    /** Tests are skipped without {@code kubectl}, and fail where {@code CI} is set, unless it knows {@code WITHOUT_KUBECTL}. */
    static List<Rendering> all() {
        if (!Rendered.IS_POSSIBLE) {
            String missing = "kubectl is not installed: the manifests cannot be rendered";
            boolean isToBeHad = System.getenv("CI") != null && System.getenv("WITHOUT_KUBECTL") == null;
            return isToBeHad ? fail(missing) : abort(missing);
        }
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
        static final boolean IS_POSSIBLE = Kustomize.isInstalled();
        static final List<Rendering> ALL = IS_POSSIBLE ? render() : List.of();

        private static List<Rendering> render() {
            List<Rendering> rendered = new ArrayList<>();
            try {
                for (String root : ROOTS) {
                    String name = root.replaceFirst(".*/", "");
                    rendered.add(new Rendering(name, Kustomize.render(SOURCES.resolve(root))));
                    for (String component : COMPONENTS) {
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
