package com.evilcorp.support.evaluator;

import com.evilcorp.database.SqlQuery;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All connections of the service's pool but the lease's, which is never given back, and what each is set to. */
final class PooledConnections {
    /** Those of PL/pgSQL are there once a connection has used it, as the one does that migrates. Nobody sets them. */
    private static final String SETTINGS = " from pg_settings where name not like 'plpgsql.%'";

    private static final String FINGERPRINT = "all together";

    private final AgroalDataSource pool;
    private final int size;

    PooledConnections(AgroalDataSource pool) {
        this.pool = pool;
        size = pool.getConfiguration().connectionPoolConfiguration().maxSize() - 1;
    }

    /** What a connection is set to that nobody has used yet. */
    Map<String, String> fresh() throws SQLException {
        pool.flush(AgroalDataSource.FlushMode.IDLE);
        try (Connection connection = pool.getConnection()) {
            return settings(connection);
        }
    }

    /** What those are set to that are not set as {@code fresh} was. It waits for those that are in use. */
    List<Map<String, String>> otherThan(Map<String, String> fresh) throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            List<Map<String, String>> others = new ArrayList<>();
            while (taken.size() < size) {
                taken.add(pool.getConnection());
                Connection connection = taken.get(taken.size() - 1);
                if (!fingerprint(connection).equals(fresh.get(FINGERPRINT))) {
                    others.add(settings(connection));
                }
            }
            return others;
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    private static Map<String, String> settings(Connection connection) throws SQLException {
        Map<String, String> settings = new TreeMap<>();
        settings.put(FINGERPRINT, fingerprint(connection));
        settings.put("auto-commit", String.valueOf(connection.getAutoCommit()));
        settings.put("read-only", String.valueOf(connection.isReadOnly()));
        settings.put("isolation", String.valueOf(connection.getTransactionIsolation()));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select name, setting" + SETTINGS)) {
            while (row.next()) {
                settings.put(row.getString(1), row.getString(2));
            }
        }
        return settings;
    }

    /** Tells settings apart in one row, which is what most connections are asked for. */
    private static String fingerprint(Connection connection) throws SQLException {
        String ofTheDriver = connection.getAutoCommit() + ", " + connection.isReadOnly();
        return SqlQuery.of("select md5(string_agg(name || '=' || setting, ', ' order by name))" + SETTINGS)
                .list(connection, row -> ofTheDriver + ", " + row.getString(1))
                .get(0);
    }
}
