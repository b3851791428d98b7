package com.evilcorp;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.DeskEvent;
import com.evilcorp.support.desk.DeskEventListener;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rooms, and the arrows between them. */
@AnalyzeClasses(packages = "com.evilcorp", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsArchitectureTest {
    private static final String WEB = "com.evilcorp.web";
    private static final String ERROR = WEB + ".error";
    private static final String SHOP = "com.evilcorp.shop";
    private static final String DATABASE = "com.evilcorp.database";
    private static final String SUPPORT = "com.evilcorp.support";
    private static final String DESK = SUPPORT + ".desk";
    private static final String DESK_INPUT = DESK + ".input";
    private static final String DESK_RECORD = DESK + ".record";
    private static final String CHAIN = SUPPORT + ".chain";
    private static final String SEARCH = SUPPORT + ".search";
    private static final String TRACE = SUPPORT + ".trace";
    private static final String EDGE = SUPPORT + ".edge";
    private static final String RELAY = SUPPORT + ".relay";
    private static final String TRANSCRIPT = SUPPORT + ".transcript";
    private static final String WIRE = SUPPORT + ".wire";
    private static final String EVALUATOR = SUPPORT + ".evaluator";
    private static final String FILTER = EVALUATOR + ".filter";
    private static final String LIST = EVALUATOR + ".list";
    private static final String REVIEW = EVALUATOR + ".review";
    private static final String REVIEW_FORM = REVIEW + ".form";
    private static final String SCORECARD = EVALUATOR + ".scorecard";

    /** Each room, and the rooms that it may use. */
    private static final Map<String, Set<String>> ROOMS = Map.ofEntries(
            entry(WEB, Set.of()),
            entry(ERROR, Set.of(WEB)),
            entry(DATABASE, Set.of()),
            entry(SHOP, Set.of(DATABASE, ERROR, WEB)),
            entry(SUPPORT, Set.of(CHAIN, DESK, EDGE)),
            entry(DESK, Set.of(DESK_INPUT, DESK_RECORD)),
            entry(DESK_INPUT, Set.of()),
            entry(DESK_RECORD, Set.of(DESK_INPUT)),
            entry(WIRE, Set.of(DESK, DESK_INPUT, DESK_RECORD, WEB)),
            entry(SEARCH, Set.of()),
            entry(TRACE, Set.of(DESK, DESK_RECORD)),
            entry(CHAIN, Set.of(DATABASE, DESK_INPUT, DESK_RECORD)),
            entry(TRANSCRIPT, Set.of(CHAIN, DATABASE, DESK_RECORD, SEARCH)),
            entry(SUPPORT + ".person", Set.of(DATABASE, DESK_RECORD, SUPPORT + ".question", TRANSCRIPT, ERROR, WEB)),
            entry(SUPPORT + ".proof", Set.of(CHAIN, ERROR, WEB)),
            entry(SUPPORT + ".replay", Set.of(DESK, DESK_INPUT, DESK_RECORD)),
            entry(SUPPORT + ".embedded", Set.of(SUPPORT)),
            entry(EDGE, Set.of(ERROR, WEB, SUPPORT)),
            entry(SUPPORT + ".connection", Set.of(DESK, DESK_INPUT, DESK_RECORD, EDGE, TRACE, WIRE, WEB, SUPPORT)),
            entry(RELAY, Set.of(DESK, DESK_RECORD, SUPPORT + ".connection", TRACE, WIRE, ERROR, SUPPORT)),
            entry(SUPPORT + ".monitoring", Set.of(DESK, DESK_RECORD, SUPPORT + ".connection", RELAY, WEB)),
            entry(SUPPORT + ".lease", Set.of(DATABASE, SUPPORT)),
            entry(SUPPORT + ".recovery", Set.of(CHAIN, DESK, DESK_INPUT, DESK_RECORD, DATABASE, SUPPORT + ".lease")),
            entry(
                    SUPPORT + ".journal",
                    Set.of(
                            CHAIN,
                            DESK,
                            DESK_INPUT,
                            DESK_RECORD,
                            DATABASE,
                            SUPPORT + ".lease",
                            SUPPORT + ".recovery",
                            RELAY,
                            TRACE,
                            TRANSCRIPT,
                            SUPPORT)),
            entry(
                    SUPPORT + ".jobs",
                    Set.of(
                            CHAIN,
                            DATABASE,
                            SUPPORT + ".lease",
                            SUPPORT + ".question",
                            RELAY,
                            TRANSCRIPT,
                            SEARCH,
                            SUPPORT)),
            entry(SUPPORT + ".notify", Set.of(DESK, SUPPORT + ".question", RELAY, TRACE, SUPPORT)),
            entry(SUPPORT + ".passphrase", Set.of(DATABASE, WEB)),
            entry(SUPPORT + ".question", Set.of(CHAIN, DESK_INPUT, DESK_RECORD, DATABASE, SEARCH)),
            entry(
                    SUPPORT + ".question.api",
                    Set.of(
                            DESK,
                            DESK_INPUT,
                            DESK_RECORD,
                            DATABASE,
                            EDGE,
                            SUPPORT + ".passphrase",
                            SUPPORT + ".question",
                            RELAY,
                            WIRE,
                            SHOP,
                            ERROR,
                            WEB,
                            SUPPORT)),
            entry(
                    SUPPORT + ".picture",
                    Set.of(
                            DESK,
                            DESK_RECORD,
                            DATABASE,
                            EDGE,
                            SUPPORT + ".lease",
                            RELAY,
                            TRANSCRIPT,
                            WIRE,
                            ERROR,
                            WEB,
                            SUPPORT)),
            entry(
                    SUPPORT + ".customer",
                    Set.of(
                            DESK,
                            DESK_INPUT,
                            DESK_RECORD,
                            SUPPORT + ".connection",
                            SUPPORT + ".question.api",
                            RELAY,
                            WIRE,
                            SHOP,
                            ERROR,
                            WEB,
                            SUPPORT)),
            entry(
                    SUPPORT + ".rep",
                    Set.of(
                            DESK,
                            DESK_INPUT,
                            DESK_RECORD,
                            SUPPORT + ".connection",
                            WIRE,
                            TRANSCRIPT,
                            DATABASE,
                            SHOP,
                            ERROR,
                            WEB)),
            entry(EVALUATOR, Set.of(TRANSCRIPT, SHOP, WEB)),
            entry(FILTER, ofTheEvaluator(DESK_INPUT, SHOP)),
            entry(SCORECARD, ofTheEvaluator()),
            entry(EVALUATOR + ".agreement", ofTheEvaluator(REVIEW, SCORECARD)),
            entry(LIST, ofTheEvaluator(DESK_RECORD, FILTER, REVIEW, SHOP)),
            entry(EVALUATOR + ".question", ofTheEvaluator(FILTER, REVIEW, REVIEW_FORM, SUPPORT + ".question")),
            entry(EVALUATOR + ".sample", ofTheEvaluator(FILTER, LIST)),
            entry(EVALUATOR + ".replay", ofTheEvaluator(DESK_RECORD, SUPPORT + ".replay")),
            entry(EVALUATOR + ".session", ofTheEvaluator(FILTER, LIST, REVIEW, REVIEW_FORM, EVALUATOR + ".timeline")),
            entry(REVIEW, ofTheEvaluator(SCORECARD)),
            entry(REVIEW_FORM, ofTheEvaluator(DESK_INPUT, REVIEW, SCORECARD)),
            entry(EVALUATOR + ".erasure", ofTheEvaluator(LIST, EVALUATOR + ".timeline", SUPPORT + ".person")),
            entry(EVALUATOR + ".timeline", ofTheEvaluator(DESK_RECORD, SHOP)),
            entry(EVALUATOR + ".comment", ofTheEvaluator(FILTER, LIST)),
            entry(EVALUATOR + ".reading", ofTheEvaluator(FILTER, LIST, REVIEW)),
            entry(EVALUATOR + ".statistics", ofTheEvaluator(FILTER, SCORECARD, SUPPORT)),
            entry(EVALUATOR + ".statistics.page", ofTheEvaluator(FILTER, LIST, SCORECARD, EVALUATOR + ".statistics")),
            entry(
                    EVALUATOR + ".export",
                    ofTheEvaluator(ERROR, FILTER, LIST, EVALUATOR + ".question", REVIEW, SCORECARD)));

    @ArchTest
    static void dependencies_go_one_way(JavaClasses imported) {
        ROOMS.forEach((room, used) -> noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(describe(
                        "reside in rooms that " + room + " does not use",
                        other -> ROOMS.containsKey(other.getPackageName())
                                && !other.getPackageName().equals(room)
                                && !used.contains(other.getPackageName())))
                .check(imported));
    }

    /**
     * Everybody may read the configuration; what else lies there joins the parts, and nobody needs to know. The embedded
     * database is found by the interface that it implements.
     */
    @ArchTest
    static final ArchRule of_the_root_package_only_the_configuration_is_for_all = noClasses()
            .that()
            .resideInAPackage(SUPPORT + ".*")
            .and()
            .resideOutsideOfPackage(SUPPORT + ".embedded")
            .should()
            .dependOnClassesThat(resideInAPackage(SUPPORT).and(isNotTheConfiguration()));

    @ArchTest
    static final ArchRule packages_have_no_cycles = slices().matching("com.evilcorp.(**)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(resideInAPackage(SUPPORT), alwaysTrue());

    /**
     * What needs a type that needs it again cannot be read without that. Events call their listener, which has a method for
     * each: that a forgotten one does not compile is what they know each other for.
     */
    @ArchTest
    static final ArchRule types_have_no_cycles = slices().assignedFrom(outermostTypes())
            .should()
            .beFreeOfCycles()
            .ignoreDependency(assignableTo(DeskEvent.class), type(DeskEventListener.class));

    @ArchTest
    static final ArchRule packages_are_named_after_what_they_are_about =
            noClasses().should().resideInAnyPackage("..service..", "..impl..", "..util..", "..dto..", "..manager..");

    @ArchTest
    static void every_package_is_one_that_these_rules_know(JavaClasses imported) {
        assertThat(imported.stream().map(JavaClass::getPackageName).distinct())
                .as("packages")
                .isSubsetOf(ROOMS.keySet())
                .contains(DESK);
    }

    private static Set<String> ofTheEvaluator(String... more) {
        return Stream.concat(Stream.of(EVALUATOR, TRANSCRIPT, CHAIN, SEARCH, DATABASE, WEB), Stream.of(more))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(RoomsArchitectureTest::outermost).orElseGet(type::getSimpleName);
    }

    private static SliceAssignment outermostTypes() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName(), outermost(type));
            }

            @Override
            public String getDescription() {
                return "outermost types";
            }
        };
    }

    private static DescribedPredicate<JavaClass> isNotTheConfiguration() {
        return describe("are not the configuration", type -> !outermost(type).endsWith("Config"));
    }
}
