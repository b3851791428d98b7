package com.evilcorp.bench;

import com.evilcorp.bench.EvaluatorQuestion.Whim;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The evaluator's pages on a million sessions, or as many as {@code -Dbench.sessions=} says, over HTTP and one after the other,
 * beside psql with the statements of the same pages. Both have seen a page before: what is on the disk alone is nobody's merit.
 */
final class EvaluatorPart implements Part {
    static final int SESSIONS = Integer.getInteger("bench.sessions", 1_000_000);
    private static final int WARMING = 400;
    private static final Bound BOUND = Bound.timesAtMost(1.5);

    /** What is measured, and how many of each in a round: fewer of what takes long. */
    private static final Map<EvaluatorQuestion, Integer> TIMES = new EnumMap<>(Map.ofEntries(
            Map.entry(EvaluatorQuestion.NEWEST, 10),
            Map.entry(EvaluatorQuestion.WEEK, 10),
            Map.entry(EvaluatorQuestion.OUTCOME, 10),
            Map.entry(EvaluatorQuestion.PRODUCT_OF_A_WEEK, 10),
            Map.entry(EvaluatorQuestion.LONG_WAITS, 10),
            Map.entry(EvaluatorQuestion.NAME, 10),
            Map.entry(EvaluatorQuestion.COMMON_WORDS, 10),
            Map.entry(EvaluatorQuestion.ANY_WORD, 10),
            Map.entry(EvaluatorQuestion.TWO_WORDS, 10),
            Map.entry(EvaluatorQuestion.WORD_OF_A_WEEK, 10),
            Map.entry(EvaluatorQuestion.FIGURES_OF_A_WEEK, 10),
            Map.entry(EvaluatorQuestion.FIGURES_OF_A_QUARTER, 5),
            Map.entry(EvaluatorQuestion.FIGURES_OF_ALL, 3),
            Map.entry(EvaluatorQuestion.FIGURES_OF_A_WORD, 2)));

    private final Path folder;
    private KeptYears years;
    private int round;

    EvaluatorPart(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<Row> rows() {
        return TIMES.keySet().stream().flatMap(EvaluatorPart::rows).toList();
    }

    private static Stream<Row> rows(EvaluatorQuestion question) {
        Row median = new Row(
                question.key(),
                "%s, of %,d sessions".formatted(question.title(), SESSIONS),
                "the same statements in psql",
                "ms",
                BOUND);
        return question.isSearch() ? Stream.of(median, median.at(Statistic.P95, BOUND)) : Stream.of(median);
    }

    @Override
    public void round(Figures figures) throws Exception {
        if (years == null) {
            years = new KeptYears(folder);
            new EvaluatorGrowth(folder, years).measure(figures);
        }
        if (!Psql.isHere()) {
            rows().forEach(row -> figures.cannotMeasure(row.key(), "psql is not on the path"));
            return;
        }
        round++;
        String url = years.url(SESSIONS);
        Map<EvaluatorQuestion, List<String>> pages = pages();
        Map<EvaluatorQuestion, List<List<Asked>>> statements = statements(url, pages);
        try (Launched service = service(folder, url)) {
            Pages asked =
                    warm(service, pages.values().stream().flatMap(List::stream).toList());
            Psql psql = new Psql(folder, url);
            for (EvaluatorQuestion question : pages.keySet()) {
                measure(question, asked, pages.get(question), psql, statements.get(question), figures);
            }
        }
    }

    /** Different ones in each round. */
    private Map<EvaluatorQuestion, List<String>> pages() {
        Whim whim = new Whim(round);
        Map<EvaluatorQuestion, List<String>> pages = new EnumMap<>(EvaluatorQuestion.class);
        TIMES.forEach((question, times) -> pages.put(question, question.pages(whim, times)));
        return pages;
    }

    private Map<EvaluatorQuestion, List<List<Asked>>> statements(String url, Map<EvaluatorQuestion, List<String>> pages)
            throws IOException, SQLException, InterruptedException {
        Map<EvaluatorQuestion, List<List<Asked>>> statements = new EnumMap<>(EvaluatorQuestion.class);
        try (Overheard overheard = new Overheard(folder, url, years.log())) {
            for (Map.Entry<EvaluatorQuestion, List<String>> some : pages.entrySet()) {
                List<List<Asked>> theirs = new ArrayList<>();
                for (String page : some.getValue()) {
                    theirs.add(overheard.statements(page));
                }
                statements.put(some.getKey(), theirs);
            }
        }
        return statements;
    }

    private void measure(
            EvaluatorQuestion question,
            Pages asked,
            List<String> pages,
            Psql psql,
            List<List<Asked>> statements,
            Figures figures)
            throws IOException, InterruptedException {
        boolean floorFirst = (round + question.ordinal()) % 2 == 0;
        if (floorFirst) {
            figures.add(question.key(), Figures.Side.FLOOR, psql.millis(statements));
        }
        figures.add(question.key(), Figures.Side.PRODUCT, asked.millis(pages));
        if (!floorFirst) {
            figures.add(question.key(), Figures.Side.FLOOR, psql.millis(statements));
        }
    }

    /** The product on past years. */
    static Launched service(Path folder, String url) throws IOException, InterruptedException {
        return new Launched(folder, Build.jar(Build.PRODUCT), "-Dquarkus.datasource.jdbc.url=" + url).isReady();
    }

    /** Asks for these, and for many others of a kind that is quick, so that what is compiled is compiled. */
    static Pages warm(Launched service, List<String> pages) throws IOException {
        Pages asked = new Pages(service);
        asked.millis(pages);
        asked.millis(EvaluatorQuestion.WEEK.pages(new Whim(0), WARMING));
        asked.millis(EvaluatorQuestion.WORD_OF_A_WEEK.pages(new Whim(0), WARMING));
        return asked;
    }

    @Override
    public void close() {
        if (years != null) {
            years.close();
        }
    }
}
