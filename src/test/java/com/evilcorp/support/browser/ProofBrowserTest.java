package com.evilcorp.support.browser;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Whoever kept a head looks it up on a page like all others. */
@QuarkusTest
class ProofBrowserTest extends Stage {
    DataSource database;

    @Test
    void a_head_is_looked_up_beside_the_seals_of_the_days() throws SQLException {
        execute("insert into daily_seal values ('1999-01-01', 3, decode(repeat('ab', 32), 'hex'), now())");
        try {
            CustomerBrowser ada = customer();
            ada.visits("/proof?head=" + "0".repeat(64));
            ada.readsText("Unknown: no transcript that we keep has this head.");
            ada.readsText("ab".repeat(32));
            ada.isPictured("proof");
            Axe axe = new Axe();
            axe.looksAt("the proof of a transcript", ada);
            axe.hasFoundNothingGrave();
        } finally {
            execute("delete from daily_seal where day = '1999-01-01'");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
