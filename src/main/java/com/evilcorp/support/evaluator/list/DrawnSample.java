package com.evilcorp.support.evaluator.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sample that was drawn: the same ever after, but for what was deleted.
 *
 * @param size how many were asked for, 1 to {@value #LARGEST}
 * @param seed what it was drawn by
 * @param upTo the number of the newest session at that time
 */
public record DrawnSample(int size, String seed, long upTo) {
    /** How many can be drawn. */
    public static final int LARGEST = 100;

    private static final String SIZE = "n";
    private static final String SEED = "seed";
    private static final String UP_TO = "upTo";

    /** The sample that an address stands for; nothing if it stands for none. */
    public static Optional<DrawnSample> of(Map<String, List<String>> asked) {
        String seed = first(asked, SEED);
        String upTo = first(asked, UP_TO);
        return size(first(asked, SIZE))
                .filter(size -> seed.matches("[0-9a-f-]{1,36}") && upTo.matches("-?[0-9]{1,18}"))
                .map(size -> new DrawnSample(size, seed, Long.parseLong(upTo)));
    }

    /** How many somebody asks for; nothing if that is no size. */
    public static Optional<Integer> size(String typed) {
        return Optional.of(typed.strip())
                .filter(text -> text.matches("[1-9][0-9]{0,2}"))
                .map(Integer::valueOf)
                .filter(size -> size <= LARGEST);
    }

    /** As it stands in an address. */
    public String query() {
        return SIZE + "=" + size + "&" + SEED + "=" + seed + "&" + UP_TO + "=" + upTo;
    }

    private static String first(Map<String, List<String>> asked, String name) {
        return asked.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
}
