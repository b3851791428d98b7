package com.evilcorp.support.evaluator.filter;

import com.evilcorp.support.evaluator.ViewZone;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * Which sessions the evaluator asks for: those that fit all of it. It is made of values that make sense, each written in
 * its one way, so that the same question has the same address.
 */
public final class Filter {
    /** Every session there is. */
    public static final Filter ALL = new Filter(Map.of());

    private final Map<FilterParameter, SortedSet<String>> asked;

    private Filter(Map<FilterParameter, SortedSet<String>> asked) {
        this.asked = asked;
    }

    /**
     * Reads what was asked for. Blanks count as not asked, and unknown parameters are none of its business.
     *
     * @param given   the parameters of an address
     * @param refused is told of each value that makes no sense, which then counts as not asked
     */
    public static Filter of(Map<String, List<String>> given, BiConsumer<FilterParameter, String> refused) {
        Filter filter = ALL;
        for (FilterParameter parameter : FilterParameter.values()) {
            for (String text : given.getOrDefault(parameter.slug(), List.of())) {
                String value = plain(text);
                Optional<String> read = value.isEmpty() ? Optional.empty() : parameter.read(value);
                if (read.isPresent()) {
                    filter = parameter.isRepeatable()
                            ? filter.or(parameter, read.get())
                            : filter.with(parameter, read.get());
                } else if (!value.isEmpty()) {
                    refused.accept(parameter, value);
                }
            }
        }
        return filter;
    }

    /** The same words in the same zone, and nothing else. */
    Filter wordsAlone() {
        Map<FilterParameter, SortedSet<String>> left = new EnumMap<>(FilterParameter.class);
        left.putAll(asked);
        left.keySet().retainAll(Set.of(FilterParameter.SEARCH, FilterParameter.ZONE));
        return new Filter(left);
    }

    /** The only value of a parameter, or the first of several. */
    public Optional<String> value(FilterParameter parameter) {
        return values(parameter).stream().findFirst();
    }

    SortedSet<String> values(FilterParameter parameter) {
        return asked.getOrDefault(parameter, Collections.emptySortedSet());
    }

    public boolean asksFor(FilterParameter parameter) {
        return asked.containsKey(parameter);
    }

    /** Whether it asks for words, of names or of all else. */
    public boolean asksForWords() {
        return asksFor(FilterParameter.SEARCH) || asksFor(FilterParameter.NAME);
    }

    /** Whether it asks for more than words. */
    public boolean isNarrowed() {
        return asked.keySet().stream()
                .anyMatch(parameter -> parameter != FilterParameter.SEARCH && parameter != FilterParameter.ZONE);
    }

    /** The same, but with these values alone for one parameter. */
    public Filter with(FilterParameter parameter, String... values) {
        return changed(parameter, new TreeSet<>(List.of(values)));
    }

    private Filter or(FilterParameter parameter, String value) {
        SortedSet<String> values = new TreeSet<>(values(parameter));
        values.add(value);
        return changed(parameter, values);
    }

    private Filter changed(FilterParameter parameter, SortedSet<String> values) {
        Map<FilterParameter, SortedSet<String>> changed = new EnumMap<>(FilterParameter.class);
        changed.putAll(asked);
        if (values.isEmpty()) {
            changed.remove(parameter);
        } else {
            changed.put(parameter, values);
        }
        return new Filter(changed);
    }

    /** The scorecard that was reviewed with, if one is asked for. */
    public Optional<AskedCard> card() {
        return value(FilterParameter.CARD).map(AskedCard::of);
    }

    /** The zone of all days and hours that are asked for. */
    public ZoneId zone() {
        return value(FilterParameter.ZONE).flatMap(ViewZone::parse).orElse(ViewZone.USUAL);
    }

    /** The same in a time zone, where it asks for none itself. */
    public Filter in(ZoneId zone) {
        return asksFor(FilterParameter.ZONE) || zone.equals(ViewZone.USUAL)
                ? this
                : with(FilterParameter.ZONE, zone.getId());
    }

    /** The same, but for one value of a parameter. */
    Filter without(FilterParameter parameter, String value) {
        SortedSet<String> left = new TreeSet<>(values(parameter));
        left.remove(value);
        return changed(parameter, left);
    }

    /** All that is asked for, one value after the other. */
    <T> List<T> each(BiFunction<FilterParameter, String, T> told) {
        return asked.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> told.apply(entry.getKey(), value)))
                .toList();
    }

    /** What stands behind the question mark, empty for all sessions. */
    public String query() {
        return String.join(
                "&",
                each((parameter, value) -> parameter.slug() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    }

    /** The address of a page about these sessions. */
    public String on(String path) {
        return asked.isEmpty() ? path : path + "?" + query();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Filter filter && filter.asked.equals(asked);
    }

    @Override
    public int hashCode() {
        return asked.hashCode();
    }

    @Override
    public String toString() {
        return query();
    }

    /** PostgreSQL has no place for a NUL, nor UTF-8 for half of a surrogate pair. */
    private static String plain(String text) {
        return text.codePoints()
                .filter(point -> point != 0 && Character.getType(point) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
