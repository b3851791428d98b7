package com.evilcorp.support.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.TypeLiteral;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Holds all scripts to Prettier's format, and to what the TypeScript compiler finds of names that are unknown or unused.
 * With {@code -Djavascript.format=apply} it formats them.
 */
class JavaScriptStyleIT {
    private static final Path TOOLS = Path.of("target", "javascript-tools");
    private static final Path RULES = Path.of("src", "test", "javascript", "style");
    private static final List<Path> SCRIPTS =
            List.of(Path.of("src", "main", "resources", "web"), Path.of("src", "test", "javascript"));
    private static final boolean APPLY = "apply".equals(System.getProperty("javascript.format"));
    private static final TypeLiteral<List<String>> STRINGS = new TypeLiteral<>() {};

    private final ScriptEngine engine = new ScriptEngine();

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void scripts_are_formatted() throws IOException {
        Value formatter = tool("format.js", "standalone.js", "meriyah.js", "estree.js");
        List<Path> unformatted = new ArrayList<>();
        for (Path script : scripts()) {
            String text = Files.readString(script);
            String formatted =
                    ScriptEngine.settled(formatter.invokeMember("format", text)).asString();
            if (APPLY) Files.writeString(script, formatted);
            else if (!formatted.equals(text)) unformatted.add(script);
        }
        assertThat(unformatted)
                .as("not formatted: run with -Djavascript.format=apply")
                .isEmpty();
    }

    @Test
    void scripts_name_nothing_unknown_and_nothing_in_vain() throws IOException {
        List<String[]> texts = new ArrayList<>();
        for (Path script : scripts()) texts.add(new String[] {"/" + script, Files.readString(script)});
        assertThat(lint(texts)).isEmpty();
    }

    @Test
    void every_rule_finds_its_breach() throws IOException {
        String breaches =
                """
                import { nothing } from "./nowhere.js";
                import { lint as unused } from "./other.js";
                const constant = missing;
                constant = 1;
                export function half(value) {
                  return value == 2;
                  half();
                }
                """;
        List<String> findings = lint(
                List.of(new String[] {"/breaches.js", breaches}, new String[] {"/other.js", "export const x = 1;"}));
        assertThat(findings.stream().map(finding -> finding.replaceFirst(": .*", "")))
                .contains(
                        "/breaches.js:1 import-exists",
                        "/breaches.js:1 no-unused",
                        "/breaches.js:2 import-exists",
                        "/breaches.js:3 no-undef",
                        "/breaches.js:4 no-const-assign",
                        "/breaches.js:6 eqeqeq",
                        "/breaches.js:7 no-unreachable");
    }

    private List<String> lint(List<String[]> texts) throws IOException {
        return tool("lint.js", "typescript.js")
                .invokeMember("lint", (Object) texts.toArray())
                .as(STRINGS);
    }

    private Value tool(String rules, String... scripts) throws IOException {
        Context context = engine.newContext();
        context.eval("js", "globalThis.module = { exports: {} }");
        for (String script : scripts) ScriptEngine.run(context, TOOLS.resolve(script));
        return ScriptEngine.evaluate(context, RULES.resolve(rules));
    }

    private static List<Path> scripts() throws IOException {
        List<Path> scripts = new ArrayList<>();
        for (Path folder : SCRIPTS) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".js")).sorted().forEach(scripts::add);
            }
        }
        return scripts;
    }
}
