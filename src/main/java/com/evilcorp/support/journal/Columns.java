package com.evilcorp.support.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/** Any number of rows as one array a column: what {@code unnest} takes, so that one statement stores them all. */
final class Columns {
    private record Column(String type, List<String> values) {}

    private final List<Column> columns = new ArrayList<>();

    /** @param types what PostgreSQL calls the types of the columns */
    Columns(String... types) {
        for (String type : types) {
            columns.add(new Column(type, new ArrayList<>()));
        }
    }

    /** Adds a row; a column of it may be null. */
    void add(Object... row) {
        for (int i = 0; i < row.length; i++) {
            columns.get(i).values().add(text(row[i]));
        }
    }

    boolean isEmpty() {
        return columns.get(0).values().isEmpty();
    }

    /**
     * The rows, in a statement. How many there are is kept from the planner, so that it need not plan anew for every number.
     */
    String unnested() {
        return "unnest(" + String.join(", ", Collections.nCopies(columns.size(), "(select ?)")) + ")";
    }

    /** Binds them to the parameters from one on, and says which is the next. */
    int bind(PreparedStatement statement, int from) throws SQLException {
        Connection connection = statement.getConnection();
        int parameter = from;
        for (Column column : columns) {
            String[] values = column.values().toArray(String[]::new);
            statement.setArray(parameter, connection.createArrayOf(column.type(), values));
            parameter++;
        }
        return parameter;
    }

    private static String text(Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof byte[] bytes ? "\\x" + HexFormat.of().formatHex(bytes) : value.toString();
    }
}
