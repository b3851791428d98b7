package com.evilcorp.support.fault;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A stretch of the line between two programs, on this machine, that can be cut, held up and pointed elsewhere. */
final class Proxy implements AutoCloseable {
    private static final int CHUNK = 16 * 1024;

    private final ServerSocket door;
    private final ExecutorService workers = Executors.newCachedThreadPool(Proxy::thread);
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition flows = lock.newCondition();
    private final int target;
    private volatile boolean refusing;
    private boolean stalled;

    Proxy(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        workers.execute(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Every connection breaks, and new ones break at once. */
    void isCut() {
        refusing = true;
        hangUp();
    }

    /** Every connection breaks; new ones are made. */
    void hangUp() {
        ends.forEach(Proxy::closeQuietly);
    }

    /** Nothing gets through any more, and nobody is told: no FIN, no reset. */
    void isStalled() {
        lock.lock();
        try {
            stalled = true;
        } finally {
            lock.unlock();
        }
    }

    /** Whatever was wrong is right again. */
    void isMended() {
        refusing = false;
        lock.lock();
        try {
            stalled = false;
            flows.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        closeQuietly(door);
        isMended();
        hangUp();
        workers.shutdownNow();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                workers.execute(() -> connect(near));
            } catch (IOException e) {
                // closed, and the loop ends
            }
        }
    }

    private void connect(Socket near) {
        ends.add(near);
        try {
            awaitFlow();
            if (refusing) {
                throw new SocketException("cut");
            }
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            ends.add(far);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            workers.execute(() -> pass(near, far));
            workers.execute(() -> pass(far, near));
        } catch (IOException e) {
            end(near);
        }
    }

    private void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                awaitFlow();
                out.write(chunk, 0, read);
            }
        } catch (IOException e) {
            // one end has gone, and takes the other with it
        } finally {
            end(from);
            end(to);
        }
    }

    private void awaitFlow() {
        lock.lock();
        try {
            while (stalled) {
                flows.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private void end(Socket socket) {
        ends.remove(socket);
        closeQuietly(socket);
    }

    private static void closeQuietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            // closed enough
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        return thread;
    }
}
