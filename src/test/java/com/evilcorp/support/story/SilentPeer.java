package com.evilcorp.support.story;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Stream;

/** A peer on a bare TCP socket: it sends what it is told to, answers no ping and reads only when asked. */
public final class SilentPeer implements AutoCloseable {
    private static final int TEXT_AND_LAST = 0x81;
    private static final int MASKED = 0x80;
    private static final int SHORT_LENGTH = 126;
    private static final int OPCODE = 0x0F;
    private static final int CLOSE = 0x8;
    /** The longest there is of a frame below 64 KiB. */
    private static final int HEAD = 8;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Socket socket;

    public SilentPeer(URI address) throws IOException {
        this(address, InetAddress.getLoopbackAddress());
    }

    /**
     * @param from the address of this machine that it connects from
     * @param headers what the upgrade says besides, each a line
     * @throws IOException if the upgrade is refused, with the status
     */
    public SilentPeer(URI address, InetAddress from, String... headers) throws IOException {
        socket = new Socket(InetAddress.getByName(address.getHost()), address.getPort(), from, 0);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        String key = Base64.getEncoder().encodeToString("sixteen bytes!!!".getBytes(StandardCharsets.US_ASCII));
        String upgrade = "GET " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
                + key + "\r\n"
                + Stream.of(headers).map(header -> header + "\r\n").collect(joining()) + "\r\n";
        socket.getOutputStream().write(upgrade.getBytes(StandardCharsets.US_ASCII));
        String answer = readUntil("\r\n\r\n");
        if (!answer.startsWith("HTTP/1.1 101 ")) {
            socket.close();
            throw new IOException(answer.lines().findFirst().orElseThrow());
        }
    }

    /** Sends a text frame. */
    public void sends(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(HEAD + bytes.length).put((byte) TEXT_AND_LAST);
        if (bytes.length < SHORT_LENGTH) {
            frame.put((byte) (MASKED | bytes.length));
        } else {
            frame.put((byte) (MASKED | SHORT_LENGTH)).putShort((short) bytes.length);
        }
        frame.putInt(0); // a mask of zeroes leaves the text as it is
        frame.put(bytes);
        socket.getOutputStream().write(frame.array(), 0, frame.position());
    }

    /** Sends bytes as they are, which may be no frame at all. */
    public void sendsRaw(byte... bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Sends a text frame; false once the other end is gone. */
    public boolean canSend(String text) {
        try {
            sends(text);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Reads on until it has seen that text. */
    public String readUntil(String text) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        StringBuilder read = new StringBuilder();
        while (read.indexOf(text) < 0) {
            read.append((char) in.readUnsignedByte());
        }
        return read.toString();
    }

    /**
     * Reads whole frames until the other end says goodbye, and with which code.
     *
     * @throws java.io.EOFException if it goes without
     */
    public int closeCode() throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            int opcode = in.readUnsignedByte() & OPCODE;
            byte[] payload = new byte[length(in)];
            in.readFully(payload);
            if (opcode == CLOSE) {
                return ByteBuffer.wrap(payload).getShort();
            }
        }
        throw new AssertionError("no goodbye within " + PATIENCE);
    }

    /** A server masks nothing, so that its payload follows the length. */
    private static int length(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte();
        return length == SHORT_LENGTH ? in.readUnsignedShort() : length;
    }

    /** The other end closes the connection without another word, and without being asked. */
    public void hearsNoMore() throws IOException {
        assertThat(socket.getInputStream().read())
                .as("nothing but the end of the connection")
                .isNegative();
    }

    /** The text of a field in what was read. */
    public static String field(String read, String name) {
        return read.replaceAll("(?s).*\"" + name + "\":\"([^\"]+)\".*", "$1");
    }

    /** Reads until the other end is gone, however it went, and answers nothing meanwhile. */
    public void isCutWithin(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        byte[] whatStillComes = new byte[1 << 16];
        try {
            do {
                long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
                assertThat(left).as("still open after %s", limit).isPositive();
                socket.setSoTimeout((int) left);
            } while (socket.getInputStream().read(whatStillComes) >= 0);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("still open after " + limit, e);
        } catch (IOException e) {
            // a reset is an end, too
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
