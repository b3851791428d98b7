package com.evilcorp.bench;

import com.evilcorp.support.fault.RealDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A database of one program's own, on the server that all share: two would else wait for each other's lease.
 *
 * @param url where JDBC finds it
 */
record OwnDatabase(String url) {
    /** Makes one, empty, of a name that there is none of yet. */
    static OwnDatabase on(RealDatabase server, String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.directUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return new OwnDatabase(server.directUrl().replace("/postgres?", "/" + name + "?"));
    }

    /** Has a program use it. */
    String setting() {
        return "-Dquarkus.datasource.jdbc.url=" + url;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }
}
