package com.evilcorp.support.fault;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Signals to processes, by their ids. */
final class Signals {
    private Signals() {}

    static void send(String signal, ProcessHandle process) {
        send(signal, List.of(process));
    }

    /** Stops a process as a debugger would, and waits until no thread of it runs any more: a busy machine takes a moment. */
    static void freeze(ProcessHandle process) {
        send("STOP", process);
        await().atMost(Browser.PATIENCE).until(() -> hasStopped(process));
    }

    private static boolean hasStopped(ProcessHandle process) throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            return threads.allMatch(Signals::isStopped);
        }
    }

    /** What stands behind the name, which is in parentheses and may hold anything: T for stopped. */
    private static boolean isStopped(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"), StandardCharsets.ISO_8859_1);
            return stat.startsWith(") T", stat.lastIndexOf(')'));
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that has gone meanwhile needs no signal. */
    static void send(String signal, List<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
