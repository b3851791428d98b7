package com.evilcorp.support.javascript;

import com.evilcorp.web.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/** A JavaScript engine that interprets modules from files; what one context loaded no other sees. */
final class ScriptEngine implements AutoCloseable {
    /** The lock of whoever shares a context among tests: two threads may not be in one at a time. */
    static final String ONE_THREAD = "a JavaScript context";

    /** One for all: it takes a second to start, and keeps what it has parsed. */
    private static final Engine ENGINE = Engine.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false")
            .build();

    private static final ProxyArray LANGUAGES = ProxyArray.fromArray(
            Arrays.stream(Language.values()).map(Language::tag).toArray());

    private final List<Context> contexts = new ArrayList<>();

    /** A context of its own, in UTC, with the files of this project to import from. */
    Context newContext() {
        Context context = Context.newBuilder("js")
                .engine(ENGINE)
                .allowIO(IOAccess.ALL)
                .allowHostAccess(HostAccess.newBuilder(HostAccess.EXPLICIT)
                        .allowArrayAccess(true)
                        .build())
                .allowExperimentalOptions(true)
                .option("js.esm-eval-returns-exports", "true")
                .option("js.intl-402", "true")
                .timeZone(ZoneOffset.UTC)
                .build();
        contexts.add(context);
        return context;
    }

    /** Loads a file of tests; the harness goes first, as modules look for the browser when they are loaded. */
    ScriptTests load(Path file) {
        Context context = newContext();
        context.getBindings("js").putMember("LANGUAGES", LANGUAGES);
        Value harness = evaluate(context, file.resolveSibling("harness.js"));
        evaluate(context, file);
        return new ScriptTests(harness);
    }

    /** The exports of a module. */
    static Value evaluate(Context context, Path module) {
        return evaluate(context, module, "application/javascript+module");
    }

    /** Runs a script that is no module, for what it leaves in the global scope. */
    static void run(Context context, Path script) {
        evaluate(context, script, "application/javascript");
    }

    private static Value evaluate(Context context, Path file, String type) {
        try {
            return context.eval(Source.newBuilder("js", file.toAbsolutePath().toFile())
                    .mimeType(type)
                    .build());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * What a promise came to.
     *
     * @throws AssertionError if it was rejected, or waits for what never happens
     */
    static Value settled(Value promise) {
        CompletableFuture<Value> outcome = new CompletableFuture<>();
        ProxyExecutable fulfilled = values -> outcome.complete(values[0]);
        ProxyExecutable rejected = errors -> outcome.completeExceptionally(failure(errors[0]));
        promise.invokeMember("then", fulfilled, rejected);
        if (!outcome.isDone()) throw new AssertionError("It waits for a promise that nothing keeps");
        try {
            return outcome.join();
        } catch (CompletionException rejection) {
            throw (AssertionError) rejection.getCause();
        }
    }

    private static AssertionError failure(Value error) {
        return new AssertionError(error + "\n" + error.getMember("stack"));
    }

    @Override
    public void close() {
        contexts.forEach(Context::close);
    }
}
