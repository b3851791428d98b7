package com.evilcorp.support.rep.console;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What the rep has on file about a session.
 *
 * @param note  the one that counts, empty for none
 * @param topic its slug, null for none
 */
public record SessionFilingView(String note, @Nullable String topic) {
    static final SessionFilingView EMPTY = new SessionFilingView("", null);

    static SessionFilingView of(ResultSet row) throws SQLException {
        return new SessionFilingView(row.getString("note"), row.getString("topic"));
    }
}
