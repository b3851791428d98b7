package com.evilcorp.support.evaluator.reading;

import com.evilcorp.support.evaluator.ConversationTurns;
import com.evilcorp.support.evaluator.ViewFormat;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** The rep let the customer, who had the last word, wait for long: until the rep's next line, or the end. */
final class LongSilenceRule implements ReadingRule {
    private static final Duration LONG = Duration.ofMinutes(2);

    /** Sessions are looked up by their ids, too: to join what was said with all of them takes longer the more there are. */
    private static final String SILENCES = "with candidate as materialized (select cast(? as uuid[]) as ids), "
            + ConversationTurns.of("= any ((select ids from candidate)::uuid[])")
            + """
            , silence as (
                select t.id,
                       max(extract(epoch from coalesce(turn.answered_at, t.ended_at) - greatest(turn.at, t.attended_at)) * 1000)
                           as measure
                  from turn join transcript t on t.id = turn.session
                 where turn.sender = 'CUSTOMER' and t.id = any ((select ids from candidate)::uuid[])
                 group by t.id)
            select id, measure from silence where measure >= %d
            """
                    .formatted(LONG.toMillis());

    @Override
    public String explanation(ReadingMessages words) {
        return words.longSilences(ViewFormat.duration(LONG));
    }

    @Override
    public Map<UUID, Long> find(ReadingCandidates candidates) throws SQLException {
        return candidates.measured(SILENCES);
    }

    @Override
    public String reason(long measure, ReadingMessages words) {
        return words.longSilence(ViewFormat.duration(Duration.ofMillis(measure)));
    }
}
