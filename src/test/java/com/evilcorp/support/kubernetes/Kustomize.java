package com.evilcorp.support.kubernetes;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What {@code kubectl apply -k} would send to a cluster. Needs no cluster. */
final class Kustomize {
    static final ObjectMapper YAML = new YAMLMapper();

    private Kustomize() {}

    /** The documents of a directory that has a {@code kustomization.yaml}. */
    static List<ObjectNode> render(Path directory) throws IOException, InterruptedException {
        Path problems = Files.createTempFile("kustomize", ".err");
        try {
            Process kubectl = start(
                    new ProcessBuilder("kubectl", "kustomize", directory.toString()).redirectError(problems.toFile()));
            String rendered = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (kubectl.waitFor() != 0) {
                throw new IOException(directory + " does not render: " + Files.readString(problems));
            }
            return documents(rendered);
        } finally {
            Files.delete(problems);
        }
    }

    private static Process start(ProcessBuilder kubectl) throws IOException {
        try {
            return kubectl.start();
        } catch (IOException e) {
            throw new IOException(
                    "The manifests are rendered by kubectl, which is not to be found: install it, as .ci/run does.", e);
        }
    }

    static List<ObjectNode> documents(String yaml) throws IOException {
        return YAML.readerFor(ObjectNode.class).<ObjectNode>readValues(yaml).readAll();
    }
}
