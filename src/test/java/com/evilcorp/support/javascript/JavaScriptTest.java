package com.evilcorp.support.javascript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Runs the tests in {@code src/test/javascript}: of the front end's modules without a DOM, and without a browser. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(ScriptEngine.ONE_THREAD)
class JavaScriptTest {
    private static final Path TESTS = Path.of("src", "test", "javascript");

    private static ScriptEngine engine;

    @BeforeAll
    static void start() {
        engine = new ScriptEngine();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @TestFactory
    Stream<DynamicContainer> modules_without_a_dom() throws IOException {
        try (Stream<Path> files = Files.list(TESTS)) {
            List<Path> tests = files.filter(file -> file.toString().endsWith(".test.js"))
                    .sorted()
                    .toList();
            return tests.stream().map(JavaScriptTest::testsOf);
        }
    }

    private static DynamicContainer testsOf(Path file) {
        ScriptTests tests = engine.load(file);
        List<String> facts = tests.facts();
        return DynamicContainer.dynamicContainer(
                file.getFileName().toString(),
                file.toUri(),
                IntStream.range(0, facts.size())
                        .mapToObj(index -> DynamicTest.dynamicTest(facts.get(index), () -> tests.run(index))));
    }
}
