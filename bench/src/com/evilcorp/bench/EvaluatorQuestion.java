package com.evilcorp.bench;

import com.evilcorp.support.evaluator.Chatter;
import com.evilcorp.support.evaluator.PastYears;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an evaluator asks, by kinds. Answers differ between questions of a kind, and so does the time that they take. */
enum EvaluatorQuestion {
    NEWEST("the newest", whim -> ""),
    LONG_AGO("a page long ago", whim -> "?before=" + whim.millis() + "-1"),
    WEEK("a week", whim -> "?" + whim.week()),
    OUTCOME("an outcome", whim -> "?outcome=" + whim.stage()),
    PRODUCT_OF_A_WEEK("a product, of a week", whim -> "?" + whim.week() + "&product=" + whim.product()),
    LONG_WAITS("waited over 5 to 100 minutes", whim -> "?waited=" + whim.seconds(5, 100)),
    LONG_TALKS("handled over 1 to 30 minutes", whim -> "?handled=" + whim.seconds(1, 30)),
    STARS_AND_OUTCOME("stars and an outcome", whim -> "?stars=" + whim.upTo(5) + "&outcome=" + whim.stage()),
    HOUR("an hour of the week", whim -> "?weekday=" + whim.upTo(7) + "&hour=" + (whim.upTo(24) - 1)),
    NAME("a name", whim -> "?name=" + whim.name()),
    COMMON_WORDS("common words", whim -> "?search=" + whim.commonWords()),
    ANY_WORD("any word", whim -> "?search=" + whim.word()),
    TWO_WORDS("two words", whim -> "?search=" + whim.word() + "+" + whim.commonWords()),
    BEST_FIRST("any word, best first", whim -> "?order=rank&search=" + whim.word()),
    WORD_OF_AN_OUTCOME("any word, of an outcome", whim -> "?outcome=" + whim.stage() + "&search=" + whim.word()),
    WORD_OF_A_WEEK("any word, of a week", whim -> "?" + whim.week() + "&search=" + whim.word()),
    FIGURES_OF_A_WEEK("figures of a week", whim -> "/figures?" + whim.week()),
    FIGURES_OF_A_QUARTER("figures of a quarter", whim -> "/figures?" + whim.quarter()),
    FIGURES_OF_ALL("figures of all", whim -> "/figures"),
    FIGURES_OF_AN_OUTCOME("figures of an outcome", whim -> "/figures?outcome=" + whim.stage()),
    FIGURES_OF_A_WORD("figures of any word", whim -> "/figures?search=" + whim.word());

    private final String title;
    private final Function<Whim, String> asked;

    EvaluatorQuestion(String title, Function<Whim, String> asked) {
        this.title = title;
        this.asked = asked;
    }

    String title() {
        return title;
    }

    /** Names it among other figures. */
    String key() {
        return "evaluator-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isFigures() {
        return compareTo(FIGURES_OF_A_WEEK) >= 0;
    }

    boolean isSearch() {
        return compareTo(NAME) >= 0 && !isFigures();
    }

    /** The page that answers one of this kind. */
    String page(Whim whim) {
        return "/transcripts" + asked.apply(whim);
    }

    /** So many of them. */
    List<String> pages(Whim whim, int times) {
        return Stream.generate(() -> page(whim)).limit(times).toList();
    }

    /** What they happen to ask for, of what {@link PastYears} has. The same seed asks the same. */
    static final class Whim {
        private static final List<String> COMMON =
                List.of("refund", "the", "manual", "my invoice", "fault", "-refund", "ok");
        private static final List<String> STAGES =
                List.of("ended-by-rep", "declined", "abandoned", "interrupted", "rep-left");
        private static final List<String> PRODUCTS = List.of("third-sock", "career-ladder", "reading-dark");

        private final Random chance;
        private final Chatter chatter;

        Whim(long seed) {
            chance = new Random(seed);
            chatter = new Chatter(chance);
        }

        private String stage() {
            return one(STAGES);
        }

        private String product() {
            return one(PRODUCTS);
        }

        private String name() {
            return encoded(chatter.name(1));
        }

        private String commonWords() {
            return encoded(one(COMMON));
        }

        /** A word that somebody has said: most of them are rare. */
        private String word() {
            String[] words =
                    chatter.customerLine().replaceAll("[^\\p{L}\\p{N} -]", "").split(" ");
            return encoded(words[words.length - 1]);
        }

        private String week() {
            String month = "%d-%02d".formatted(year(), upTo(12));
            return "from=" + month + "-08&to=" + month + "-14";
        }

        private String quarter() {
            int first = 1 + 3 * chance.nextInt(4);
            return String.format(Locale.ROOT, "from=%1$d-%2$02d-01&to=%1$d-%3$02d-28", year(), first, first + 2);
        }

        private int year() {
            return 2024 + chance.nextInt(2);
        }

        private int seconds(int leastMinutes, int mostMinutes) {
            return 60 * (leastMinutes + chance.nextInt(mostMinutes - leastMinutes));
        }

        private int upTo(int most) {
            return 1 + chance.nextInt(most);
        }

        private long millis() {
            return 1_700_000_000_000L + chance.nextInt(1_000_000) * 80_000L;
        }

        private String one(List<String> all) {
            return all.get(chance.nextInt(all.size()));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
