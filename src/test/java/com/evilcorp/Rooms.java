package com.evilcorp;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packages of the service: one idea in each, and arrows one way. */
final class Rooms {
    private static final String WEB = "com.evilcorp.web";
    private static final String ERROR = WEB + ".error";
    private static final String SHOP = "com.evilcorp.shop";
    private static final String CATALOGUE = SHOP + ".catalogue";
    private static final String DATABASE = "com.evilcorp.database";
    private static final String SUPPORT = "com.evilcorp.support";
    private static final String CONFIG = SUPPORT + ".config";
    private static final String DESK = SUPPORT + ".desk";
    private static final String DESK_EVENT = DESK + ".event";
    private static final String DESK_INPUT = DESK + ".input";
    private static final String DESK_RECORD = DESK + ".record";
    private static final String CHAIN = SUPPORT + ".chain";
    private static final String SEARCH = SUPPORT + ".search";
    private static final String TRACE = SUPPORT + ".trace";
    private static final String EDGE = SUPPORT + ".edge";
    private static final String EDGE_LIMIT = EDGE + ".limit";
    private static final String RELAY = SUPPORT + ".relay";
    private static final String TRANSCRIPT = SUPPORT + ".transcript";
    private static final String WAIT = TRANSCRIPT + ".wait";
    private static final String WIRE = SUPPORT + ".wire";
    private static final String EVALUATOR = SUPPORT + ".evaluator";
    private static final String FILTER = EVALUATOR + ".filter";
    private static final String LIST = EVALUATOR + ".list";
    private static final String REVIEW = EVALUATOR + ".review";
    private static final String REVIEW_FORM = REVIEW + ".form";
    private static final String SCORECARD = EVALUATOR + ".scorecard";

    /** Each room, and the rooms that it may use. */
    static final Map<String, Set<String>> ROOMS = Map.ofEntries(
            entry(WEB, Set.of()),
            entry(ERROR, Set.of(WEB)),
            entry(DATABASE, Set.of()),
            entry(SHOP, Set.of(CATALOGUE, DATABASE, ERROR, WEB)),
            entry(CATALOGUE, Set.of(DATABASE, WEB)),
            entry(SUPPORT, Set.of(CHAIN, CONFIG, DESK, EDGE_LIMIT)),
            entry(CONFIG, Set.of()),
            entry(DESK, Set.of(DESK_EVENT, DESK_INPUT, DESK_RECORD)),
            entry(DESK_EVENT, Set.of(DESK_INPUT, DESK_RECORD)),
            entry(DESK_INPUT, Set.of()),
            entry(DESK_RECORD, Set.of(DESK_INPUT)),
            entry(WIRE, Set.of(DESK, DESK_INPUT, DESK_RECORD, WEB)),
            entry(SEARCH, Set.of()),
            entry(TRACE, Set.of(DESK_EVENT, DESK_RECORD)),
            entry(CHAIN, Set.of(DATABASE, DESK_INPUT, DESK_RECORD)),
            entry(WAIT, Set.of(DATABASE)),
            entry(TRANSCRIPT, Set.of(CHAIN, DATABASE, DESK_RECORD, SEARCH)),
            entry(SUPPORT + ".person", Set.of(DATABASE, DESK_RECORD, SUPPORT + ".question", TRANSCRIPT, ERROR, WEB)),
            entry(SUPPORT + ".proof", Set.of(CHAIN, ERROR, WEB)),
            entry(SUPPORT + ".replay", Set.of(DESK, DESK_EVENT, DESK_INPUT, DESK_RECORD)),
            entry(SUPPORT + ".embedded", Set.of(SUPPORT)),
            entry(EDGE, Set.of(ERROR, WEB, CONFIG)),
            entry(EDGE_LIMIT, Set.of(EDGE, ERROR, WEB, CONFIG)),
            entry(
                    SUPPORT + ".connection",
                    Set.of(DESK, DESK_EVENT, DESK_INPUT, DESK_RECORD, EDGE, EDGE_LIMIT, TRACE, WIRE, WEB, CONFIG)),
            entry(RELAY, Set.of(DESK, DESK_EVENT, DESK_RECORD, SUPPORT + ".connection", TRACE, WIRE, ERROR, CONFIG)),
            entry(SUPPORT + ".monitoring", Set.of(DESK, DESK_EVENT, DESK_RECORD, SUPPORT + ".connection", RELAY, WEB)),
            entry(SUPPORT + ".lease", Set.of(DATABASE, CONFIG)),
            entry(
                    SUPPORT + ".recovery",
                    Set.of(CHAIN, DESK, DESK_EVENT, DESK_INPUT, DESK_RECORD, DATABASE, SUPPORT + ".lease")),
            entry(
                    SUPPORT + ".journal",
                    Set.of(
                            CHAIN,
                            DESK,
                            DESK_EVENT,
                            DESK_INPUT,
                            DESK_RECORD,
                            DATABASE,
                            SUPPORT + ".lease",
                            SUPPORT + ".recovery",
                            RELAY,
                            TRACE,
                            TRANSCRIPT,
                            CONFIG)),
            entry(
                    SUPPORT + ".jobs",
                    Set.of(
                            CHAIN,
                            DATABASE,
                            SUPPORT + ".lease",
                            SUPPORT + ".question",
                            RELAY,
                            TRANSCRIPT,
                            WAIT,
                            SEARCH,
                            CONFIG)),
            entry(SUPPORT + ".notify", Set.of(DESK_EVENT, SUPPORT + ".question", RELAY, TRACE, CONFIG)),
            entry(SUPPORT + ".passphrase", Set.of(DATABASE, WEB)),
            entry(SUPPORT + ".question", Set.of(CHAIN, DESK_INPUT, DESK_RECORD, DATABASE, SEARCH)),
            entry(
                    SUPPORT + ".question.api",
                    Set.of(
                            DESK,
                            DESK_EVENT,
                            DESK_INPUT,
                            DESK_RECORD,
                            DATABASE,
                            EDGE,
                            EDGE_LIMIT,
                            SUPPORT + ".passphrase",
                            SUPPORT + ".question",
                            RELAY,
                            WIRE,
                            CATALOGUE,
                            SHOP,
                            ERROR,
                            WEB,
                            CONFIG)),
            entry(
                    SUPPORT + ".picture",
                    Set.of(
                            DESK,
                            DESK_RECORD,
                            DATABASE,
                            EDGE,
                            EDGE_LIMIT,
                            SUPPORT + ".lease",
                            RELAY,
                            TRANSCRIPT,
                            WIRE,
                            ERROR,
                            WEB,
                            CONFIG)),
            entry(
                    SUPPORT + ".customer",
                    Set.of(
                            DESK,
                            DESK_EVENT,
                            DESK_INPUT,
                            DESK_RECORD,
                            SUPPORT + ".connection",
                            SUPPORT + ".question.api",
                            RELAY,
                            WIRE,
                            CATALOGUE,
                            SHOP,
                            ERROR,
                            WEB,
                            CONFIG)),
            entry(
                    SUPPORT + ".rep",
                    Set.of(DESK, DESK_EVENT, DESK_INPUT, DESK_RECORD, SUPPORT + ".connection", WIRE, SHOP, WEB)),
            entry(
                    SUPPORT + ".rep.console",
                    Set.of(
                            DESK,
                            DESK_INPUT,
                            DESK_RECORD,
                            SUPPORT + ".rep",
                            TRANSCRIPT,
                            DATABASE,
                            CATALOGUE,
                            SHOP,
                            ERROR,
                            WEB)),
            entry(EVALUATOR, Set.of(TRANSCRIPT, WAIT, CATALOGUE, WEB)),
            entry(FILTER, ofTheEvaluator(DESK_INPUT, CATALOGUE)),
            entry(SCORECARD, ofTheEvaluator()),
            entry(EVALUATOR + ".agreement", ofTheEvaluator(REVIEW, SCORECARD)),
            entry(LIST, ofTheEvaluator(DESK_RECORD, FILTER, REVIEW, CATALOGUE)),
            entry(EVALUATOR + ".question", ofTheEvaluator(FILTER, REVIEW, REVIEW_FORM, SUPPORT + ".question")),
            entry(EVALUATOR + ".sample", ofTheEvaluator(FILTER, LIST)),
            entry(EVALUATOR + ".replay", ofTheEvaluator(DESK_RECORD, SUPPORT + ".replay")),
            entry(EVALUATOR + ".session", ofTheEvaluator(FILTER, LIST, REVIEW, REVIEW_FORM, EVALUATOR + ".timeline")),
            entry(REVIEW, ofTheEvaluator(SCORECARD)),
            entry(REVIEW_FORM, ofTheEvaluator(DESK_INPUT, REVIEW, SCORECARD)),
            entry(EVALUATOR + ".erasure", ofTheEvaluator(LIST, EVALUATOR + ".timeline", SUPPORT + ".person")),
            entry(EVALUATOR + ".timeline", ofTheEvaluator(DESK_RECORD, CATALOGUE, SHOP)),
            entry(EVALUATOR + ".comment", ofTheEvaluator(FILTER, LIST)),
            entry(EVALUATOR + ".reading", ofTheEvaluator(FILTER, LIST, REVIEW)),
            entry(EVALUATOR + ".statistics", ofTheEvaluator(FILTER, SCORECARD, CONFIG)),
            entry(EVALUATOR + ".statistics.page", ofTheEvaluator(FILTER, LIST, SCORECARD, EVALUATOR + ".statistics")),
            entry(
                    EVALUATOR + ".export",
                    ofTheEvaluator(ERROR, FILTER, LIST, EVALUATOR + ".question", REVIEW, SCORECARD)));

    private Rooms() {}

    private static Set<String> ofTheEvaluator(String... more) {
        return Stream.concat(Stream.of(EVALUATOR, TRANSCRIPT, WAIT, CHAIN, SEARCH, DATABASE, WEB), Stream.of(more))
                .collect(Collectors.toUnmodifiableSet());
    }
}
