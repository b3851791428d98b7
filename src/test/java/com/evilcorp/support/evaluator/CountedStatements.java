package com.evilcorp.support.evaluator;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusMock;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the statements that the service sends to its database during a test over JDBC. Those of Hibernate are not heard:
 * it took hold of the data source before.
 */
public final class CountedStatements {
    private final AtomicInteger sent = new AtomicInteger();

    /**
     * Listens until the end of the test.
     *
     * @param qualifiers of the data source, if it is not the one of the pages
     */
    public CountedStatements(AgroalDataSource database, Annotation... qualifiers) {
        AgroalDataSource own = ClientProxy.unwrap(database);
        QuarkusMock.installMockForType(
                listening(
                        AgroalDataSource.class,
                        own,
                        (call, result) -> result instanceof Connection connection ? listening(connection) : result),
                AgroalDataSource.class,
                qualifiers);
    }

    /** How many while this is done. */
    public int during(Runnable act) {
        int before = sent.get();
        act.run();
        return sent.get() - before;
    }

    private Connection listening(Connection connection) {
        return listening(
                Connection.class,
                connection,
                (call, result) -> result instanceof PreparedStatement statement
                        ? listening(PreparedStatement.class, statement, this::count)
                        : result);
    }

    private Object count(Method call, Object result) {
        if (call.getName().startsWith("execute")) {
            sent.incrementAndGet();
        }
        return result;
    }

    /** What becomes of the answer to a call. */
    private interface Answer {
        Object to(Method call, Object result);
    }

    private static <T> T listening(Class<T> type, T own, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            try {
                return answer.to(method, method.invoke(own, args));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
