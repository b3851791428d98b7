package com.evilcorp.support.javascript;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.graalvm.polyglot.TypeLiteral;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

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
        CompletableFuture<String> outcome = new CompletableFuture<>();
        harness.invokeMember("run", index).invokeMember("then", passed(outcome), failed(outcome));
        String failure = outcome.getNow("It waits for a promise that nothing keeps");
        if (failure != null) throw new AssertionError(failure);
    }

    private static ProxyExecutable passed(CompletableFuture<String> outcome) {
        return nothing -> outcome.complete(null);
    }

    private static ProxyExecutable failed(CompletableFuture<String> outcome) {
        return error -> outcome.complete(error[0].toString() + "\n" + error[0].getMember("stack"));
    }
}
