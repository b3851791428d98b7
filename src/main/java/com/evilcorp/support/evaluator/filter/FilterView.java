package com.evilcorp.support.evaluator.filter;

import com.evilcorp.shop.catalogue.Product;
import com.evilcorp.support.evaluator.ViewFormat;
import com.evilcorp.support.transcript.SessionStatus;
import com.evilcorp.support.transcript.wait.WaitCause;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The form in which sessions are asked for, filled in with what was asked. What was not is empty.
 *
 * @param presets  days that are often asked for, each with what an address about them goes on with
 * @param zone     of all days and times
 * @param narrowed whether anything but words is asked for
 * @param refused  what was asked for and makes no sense
 * @param asked    all that is asked for
 * @param kept     what the page itself is asked for besides, which no control of the form changes
 * @param cleared  what an address goes on with behind its path to ask for the words alone
 * @param query    what stands behind the question mark in every address about these sessions
 */
public record FilterView(
        String search,
        String from,
        String to,
        String waited,
        String reply,
        String handled,
        String name,
        List<Choice> stages,
        List<Choice> stars,
        List<Choice> reviewed,
        List<Choice> products,
        List<Choice> topics,
        List<Choice> causes,
        List<Choice> weekdays,
        List<Choice> hours,
        List<Choice> presets,
        String zone,
        boolean narrowed,
        List<Nonsense> refused,
        List<Asked> asked,
        List<Kept> kept,
        String cleared,
        String query) {

    /**
     * Something to choose.
     *
     * @param value  as it stands in the address
     * @param label  as it is read; where the page knows better, the same
     */
    public record Choice(String value, String label, boolean chosen) {}

    /** A value that makes no sense for its parameter. */
    public record Nonsense(String parameter, String value) {}

    /**
     * A value that is asked for.
     *
     * @param name    of its parameter
     * @param text    as it is read
     * @param without what an address goes on with behind its path to ask for all but this
     */
    public record Asked(String name, String value, String text, String without) {}

    /** What a page is asked for besides sessions, as its order. */
    public record Kept(String name, String value) {
        /** As it stands in an address. */
        String pair() {
            return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }

    public static FilterView of(
            Filter filter, List<Nonsense> refused, List<Kept> kept, List<Product> products, ViewFormat format) {
        return new FilterView(
                text(filter, FilterParameter.SEARCH),
                text(filter, FilterParameter.FROM),
                text(filter, FilterParameter.TO),
                text(filter, FilterParameter.WAITED),
                text(filter, FilterParameter.REPLY),
                text(filter, FilterParameter.HANDLED),
                text(filter, FilterParameter.NAME),
                Arrays.stream(SessionStatus.values())
                        .map(stage -> choice(filter, FilterParameter.OUTCOME, stage.slug(), format.stage(stage)))
                        .toList(),
                numbers(filter, FilterParameter.STARS, 1, 5),
                plain(filter, FilterParameter.REVIEWED, List.of("yes", "no")),
                withAsked(
                        filter,
                        FilterParameter.PRODUCT,
                        products.stream()
                                .map(product ->
                                        choice(filter, FilterParameter.PRODUCT, product.slug(), format.title(product)))
                                .toList()),
                withAsked(
                        filter,
                        FilterParameter.TOPIC,
                        format.topics().entrySet().stream()
                                .map(topic -> choice(filter, FilterParameter.TOPIC, topic.getKey(), topic.getValue()))
                                .toList()),
                plain(
                        filter,
                        FilterParameter.CAUSE,
                        Arrays.stream(WaitCause.values()).map(WaitCause::slug).toList()),
                numbers(filter, FilterParameter.WEEKDAY, 1, 7),
                numbers(filter, FilterParameter.HOUR, 0, 23),
                presets(filter, kept, format.today()),
                filter.zone().getId(),
                filter.isNarrowed(),
                refused,
                filter.each((parameter, value) -> asked(filter, parameter, value, kept, format)),
                kept,
                behind(filter.wordsAlone(), kept),
                filter.query());
    }

    /** An address about these sessions. */
    public String on(String path) {
        return path + behind();
    }

    /** What such an address goes on with behind its path. */
    public String behind() {
        return query.isEmpty() ? "" : "?" + query;
    }

    /** The words alone, as they stand in an address. */
    public String searchOnly() {
        return URLEncoder.encode(search, StandardCharsets.UTF_8);
    }

    /** The same, and then something more. */
    public String onAnd(String path, String more) {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + more;
    }

    private static List<Choice> presets(Filter filter, List<Kept> kept, LocalDate today) {
        return List.of(
                preset(filter, kept, "today", today, today),
                preset(filter, kept, "yesterday", today.minusDays(1), today.minusDays(1)),
                preset(filter, kept, "week", today.minusDays(6), today),
                preset(filter, kept, "month", today.withDayOfMonth(1), today));
    }

    private static Choice preset(Filter filter, List<Kept> kept, String name, LocalDate from, LocalDate to) {
        Filter asked = filter.with(FilterParameter.FROM, from.toString()).with(FilterParameter.TO, to.toString());
        return new Choice(behind(asked, kept), name, asked.equals(filter));
    }

    private static Asked asked(
            Filter filter, FilterParameter parameter, String value, List<Kept> kept, ViewFormat format) {
        return new Asked(
                parameter.slug(),
                value,
                text(parameter, value, format),
                behind(filter.without(parameter, value), kept));
    }

    /** What the address of the same page goes on with behind its path. */
    private static String behind(Filter filter, List<Kept> kept) {
        String query = Stream.concat(Stream.of(filter.query()), kept.stream().map(Kept::pair))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String text(FilterParameter parameter, String value, ViewFormat format) {
        return switch (parameter) {
            case OUTCOME -> format.stage(SessionStatus.inAddress(value).orElseThrow());
            case CAUSE -> format.cause(WaitCause.inAddress(value).orElseThrow());
            case PRODUCT -> format.title(value);
            case TOPIC -> format.topic(value);
            case CARD -> value.replace("-", ", ");
            default -> value;
        };
    }

    private static String text(Filter filter, FilterParameter parameter) {
        return filter.value(parameter).orElse("");
    }

    private static List<Choice> numbers(Filter filter, FilterParameter parameter, int least, int most) {
        return plain(
                filter,
                parameter,
                IntStream.rangeClosed(least, most).mapToObj(Integer::toString).toList());
    }

    private static List<Choice> plain(Filter filter, FilterParameter parameter, List<String> values) {
        return values.stream()
                .map(value -> choice(filter, parameter, value, value))
                .toList();
    }

    /** What is asked for stays to be chosen where it is sold, or talked about, no more. */
    private static List<Choice> withAsked(Filter filter, FilterParameter parameter, List<Choice> choices) {
        return filter.value(parameter)
                .filter(asked -> choices.stream().noneMatch(Choice::chosen))
                .map(asked -> Stream.concat(choices.stream(), Stream.of(new Choice(asked, asked, true)))
                        .toList())
                .orElse(choices);
    }

    private static Choice choice(Filter filter, FilterParameter parameter, String value, String label) {
        return new Choice(value, label, filter.values(parameter).contains(value));
    }
}
