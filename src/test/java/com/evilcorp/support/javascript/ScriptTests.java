package com.evilcorp.support.javascript;

import java.util.List;
import org.graalvm.polyglot.TypeLiteral;
import org.graalvm.polyglot.Value;

/** The tests that one file declared with its harness. */
final class ScriptTests {
    private static final TypeLiteral<List<String>> STRINGS = new TypeLiteral<>() {};

    private final Value harness;

    ScriptTests(Value harness) {
        this.harness = harness;
    }

    /** Their names, in their order. */
    List<String> facts() {
        return List.copyOf(harness.invokeMember("facts").as(STRINGS));
    }

    /**
     * Runs the test at an index.
     *
     * @throws AssertionError if it fails, or waits for what never happens
     */
    void run(int index) {
        ScriptEngine.settled(harness.invokeMember("run", index));
    }
}
