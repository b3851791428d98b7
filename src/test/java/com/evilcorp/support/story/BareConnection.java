package com.evilcorp.support.story;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A TCP connection on which HTTP is written by hand, as no client would. */
public final class BareConnection implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Socket socket;

    public BareConnection(int port) throws IOException {
        this(port, "127.0.0.1");
    }

    /** @param from the address of this machine that it comes from */
    public BareConnection(int port, String from) throws IOException {
        socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0);
        socket.setSoTimeout((int) PATIENCE.toMillis());
    }

    /** What is answered to a request, on a connection of its own that is closed then. */
    public static String answer(int port, String line, String... headers) throws IOException {
        try (BareConnection connection = new BareConnection(port)) {
            String[] closing = new String[headers.length + 1];
            System.arraycopy(headers, 0, closing, 0, headers.length);
            closing[headers.length] = "Connection: close";
            connection.asks(line, closing);
            return connection.readsToTheEnd();
        }
    }

    /** The status of an answer, 0 if there was none. */
    public static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    /** Sends a whole request without a body. */
    public void asks(String line, String... headers) throws IOException {
        StringBuilder request = new StringBuilder(line).append(" HTTP/1.1\r\n");
        if (!String.join("\n", headers).contains("Host: ")) {
            request.append("Host: localhost:").append(socket.getPort()).append("\r\n");
        }
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        writes(request + "\r\n");
    }

    /** Sends some text as it is. */
    public void writes(String text) throws IOException {
        writes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends some bytes as they are. */
    public void writes(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** The head of the next answer; empty if the other end hangs up instead. */
    public String readsHead() {
        return readsUntil("\r\n\r\n");
    }

    /** What comes up to that text; empty if the other end hangs up before. */
    public String readsUntil(String text) {
        try {
            StringBuilder head = new StringBuilder();
            InputStream in = socket.getInputStream();
            while (head.indexOf(text) < 0) {
                int next = in.read();
                if (next < 0) {
                    throw new EOFException();
                }
                head.append((char) next);
            }
            return head.toString();
        } catch (SocketTimeoutException e) {
            throw new AssertionError("no answer within " + PATIENCE, e);
        } catch (IOException e) {
            return "";
        }
    }

    /** All that still comes until the other end hangs up, which it has to. */
    public String readsToTheEnd() throws IOException {
        StringBuilder read = new StringBuilder();
        byte[] some = new byte[1 << 14];
        try {
            for (int count; (count = socket.getInputStream().read(some)) >= 0; ) {
                read.append(new String(some, 0, count, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("still open after " + PATIENCE + ", having read: " + read, e);
        } catch (IOException e) {
            // a reset is an end, too
        }
        return read.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
