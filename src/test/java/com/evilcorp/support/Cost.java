package com.evilcorp.support;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * What some work takes of the threads that do it, as the JVM counts it.
 *
 * @param bytes allocated
 * @param nanos of processor time
 */
public record Cost(long bytes, long nanos) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Some work, and waiting for its end. */
    public interface Work {
        void run() throws Exception;
    }

    /** What the present thread takes. */
    public static Cost here(Work work) throws Exception {
        return of(thread -> thread.getThreadId() == Thread.currentThread().getId(), work);
    }

    /** The less of both, of bytes and of time. */
    public Cost least(Cost other) {
        return new Cost(Math.min(bytes, other.bytes), Math.min(nanos, other.nanos));
    }

    /** What the threads that serve HTTP take. */
    public static Cost ofServing(Work work) throws Exception {
        return of(
                thread -> thread.getThreadName().startsWith("vert.x-eventloop")
                        || thread.getThreadName().startsWith("executor-thread"),
                work);
    }

    private static Cost of(Predicate<ThreadInfo> threads, Work work) throws Exception {
        Cost before = soFar(threads);
        work.run();
        Cost after = soFar(threads);
        return new Cost(after.bytes - before.bytes, after.nanos - before.nanos);
    }

    private static Cost soFar(Predicate<ThreadInfo> threads) {
        long[] ids = Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && threads.test(thread))
                .mapToLong(ThreadInfo::getThreadId)
                .toArray();
        return new Cost(
                Arrays.stream(THREADS.getThreadAllocatedBytes(ids)).sum(),
                Arrays.stream(THREADS.getThreadCpuTime(ids)).sum());
    }
}
