package com.evilcorp.support.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Holds what browsers sent, and were told, against what is stored. Every text is said once in a test, so that a second one
 * is a doubled one, in whichever session it stands.
 *
 * @param sent      lines said by browsers
 * @param receipted of these, those for which there was a receipt
 * @param stored    of these, those that are in the database
 * @param lost      receipts for what is not stored
 * @param doubled   lines stored more than once
 */
record Books(int sent, int receipted, int stored, int lost, int doubled) {
    private record Row(String clientId, int seq, String said) {}

    /** Every receipt and every line on a screen is true, and nothing is stored twice or out of order. */
    static Books balance(RealDatabase database, Collection<? extends Browser> browsers) {
        List<Row> rows = database.asks(
                "select client_id, seq, said from line order by session, seq",
                row -> new Row(row.getString(1), row.getInt(2), row.getString(3)));
        Map<String, Row> byId = new HashMap<>();
        Set<String> texts = new HashSet<>();
        int doubled = 0;
        for (Row row : rows) {
            doubled += texts.add(row.said()) ? 0 : 1;
            byId.put(row.clientId(), row);
        }
        int sent = 0;
        int receipted = 0;
        int stored = 0;
        List<String> lost = new ArrayList<>();
        for (Browser browser : browsers) {
            sent += browser.sent().size();
            receipted += browser.receipts().size();
            stored += (int)
                    browser.sent().keySet().stream().filter(byId::containsKey).count();
            browser.receipts().forEach((id, seq) -> {
                Row row = byId.get(id);
                if (row == null
                        || row.seq() != seq
                        || !row.said().equals(browser.sent().get(id))) {
                    lost.add(browser.sent().get(id));
                }
            });
            assertThat(texts)
                    .as("what is on a screen is stored")
                    .containsAll(browser.lines().values());
            assertThat(numbers(browser)).as("in the order in which it was said").isSorted();
        }
        assertThat(lost).as("receipted and not stored").isEmpty();
        assertThat(doubled).as("stored more than once").isZero();
        return new Books(sent, receipted, stored, lost.size(), doubled);
    }

    private static List<Integer> numbers(Browser browser) {
        Map<String, Integer> receipts = browser.receipts();
        return browser.sent().keySet().stream()
                .map(receipts::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** All that was said is receipted and stored. */
    Books isComplete() {
        assertThat(receipted).isEqualTo(sent);
        assertThat(stored).isEqualTo(sent);
        return this;
    }
}
