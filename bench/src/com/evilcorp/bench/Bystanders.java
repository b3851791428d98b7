package com.evilcorp.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A crowd in a process of its own, since one process cannot have the sockets of two crowds. It connects and stays until this
 * is closed.
 */
final class Bystanders implements AutoCloseable {
    private final Process process;

    /** Waits until all are in place. */
    Bystanders(Kind kind, int port, int many) throws IOException {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bystanders.class.getName(),
                        kind == Kind.ECHO ? "echo" : "waiting",
                        Integer.toString(port),
                        Integer.toString(many)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int inPlace = process.getInputStream().read();
        if (inPlace < 0) {
            throw new IOException("The other crowd did not get in");
        }
    }

    /** Until there is nothing more to be read: whoever started this is gone, or has enough. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Kind kind = args[0].equals("echo") ? Kind.ECHO : Kind.WAITING;
        try (Crowd crowd = new Crowd(kind, Integer.parseInt(args[1]))) {
            crowd.arrives(Integer.parseInt(args[2]));
            System.out.write('\n');
            System.out.flush();
            while (System.in.read() >= 0) {
                // nothing is said to them
            }
        }
    }

    @Override
    public void close() throws Exception {
        process.getOutputStream().close();
        process.waitFor();
    }
}
