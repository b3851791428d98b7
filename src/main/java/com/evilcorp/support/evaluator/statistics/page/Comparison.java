package com.evilcorp.support.evaluator.statistics.page;

import com.evilcorp.support.evaluator.statistics.page.StatisticsView.KeyRow;
import java.util.List;
import java.util.Optional;

/**
 * The figures of a period, beside those of the period before if that was asked for.
 *
 * @param compared the days of the period before, if it stands beside
 * @param link     to where it does, or where it does not any more; nothing where no period is asked for
 */
record Comparison(List<KeyRow> rows, Optional<String> compared, Optional<String> link) {}
