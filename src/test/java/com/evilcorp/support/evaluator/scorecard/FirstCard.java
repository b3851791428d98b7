package com.evilcorp.support.evaluator.scorecard;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** The card that the service brings, which tests leave behind as they found it. */
public final class FirstCard {
    private FirstCard() {}

    /** Its form, as it comes. */
    public static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("version", "1");
        add(fields, 0, "greeting", "Greeting", "Was somebody there?");
        add(fields, 1, "understanding", "Understanding", "Did they hear the question?");
        add(fields, 2, "solution", "Solution", "Was anything answered?");
        add(fields, 3, "tone", "Tone", "Evil, but polite.");
        return fields;
    }

    private static void add(Map<String, String> fields, int row, String slug, String title, String hint) {
        fields.put("slug-" + row, slug);
        fields.put("title-" + row, title);
        fields.put("hint-" + row, hint);
        fields.put("scale-" + row, "ONE_TO_FIVE");
        fields.put("weight-" + row, "1");
        fields.put("below-" + row, "0");
        fields.put("causes-" + row, "");
    }

    /** Has all later cards forgotten, and what was judged by them. */
    public static void isTheOnlyOne(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update transcript set reviewed_at = null where id in"
                    + " (select session from review where scorecard > 1)");
            statement.execute("update question set reviewed_at = null where id in"
                    + " (select question from review where scorecard > 1)");
            statement.execute("delete from review where scorecard > 1");
            statement.execute("delete from criterion where scorecard > 1");
            statement.execute("delete from scorecard where version > 1");
        }
    }
}
