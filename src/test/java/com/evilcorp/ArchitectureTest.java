package com.evilcorp;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.shop.Orders;
import com.evilcorp.support.desk.DeskClock;
import com.evilcorp.support.desk.DeskEvent;
import com.evilcorp.support.desk.DeskEventListener;
import com.evilcorp.support.desk.SupportDesk;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The arrows between the packages. */
@AnalyzeClasses(packages = "com.evilcorp", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String DATABASE = "com.evilcorp.database";
    private static final String SUPPORT = "com.evilcorp.support";
    private static final String DESK = SUPPORT + ".desk";
    private static final String EVALUATOR = SUPPORT + ".evaluator";

    /** Each room, and the rooms that it may use. */
    private static final Map<String, Set<String>> ROOMS = Map.ofEntries(
            entry("com.evilcorp.web", Set.of()),
            entry(DATABASE, Set.of()),
            entry("com.evilcorp.shop", Set.of(DATABASE, "com.evilcorp.web")),
            entry(SUPPORT, Set.of(DESK, SUPPORT + ".transcript")),
            entry(DESK, Set.of()),
            entry(SUPPORT + ".wire", Set.of(DESK, "com.evilcorp.web")),
            entry(SUPPORT + ".transcript", Set.of(DATABASE, DESK)),
            entry(SUPPORT + ".embedded", Set.of(SUPPORT)),
            entry(SUPPORT + ".edge", Set.of("com.evilcorp.web", SUPPORT)),
            entry(
                    SUPPORT + ".connection",
                    Set.of(DESK, SUPPORT + ".edge", SUPPORT + ".wire", "com.evilcorp.web", SUPPORT)),
            entry(
                    SUPPORT + ".relay",
                    Set.of(DESK, SUPPORT + ".connection", SUPPORT + ".wire", "com.evilcorp.web", SUPPORT)),
            entry(
                    SUPPORT + ".monitoring",
                    Set.of(DESK, SUPPORT + ".connection", SUPPORT + ".relay", "com.evilcorp.web")),
            entry(SUPPORT + ".lease", Set.of(DATABASE, SUPPORT)),
            entry(SUPPORT + ".recovery", Set.of(DESK, DATABASE, SUPPORT + ".lease", SUPPORT + ".transcript")),
            entry(
                    SUPPORT + ".journal",
                    Set.of(
                            DESK,
                            DATABASE,
                            SUPPORT + ".lease",
                            SUPPORT + ".recovery",
                            SUPPORT + ".relay",
                            SUPPORT + ".transcript",
                            SUPPORT)),
            entry(
                    SUPPORT + ".jobs",
                    Set.of(DATABASE, SUPPORT + ".lease", SUPPORT + ".relay", SUPPORT + ".transcript", SUPPORT)),
            entry(
                    SUPPORT + ".customer",
                    Set.of(
                            DESK,
                            SUPPORT + ".connection",
                            SUPPORT + ".relay",
                            SUPPORT + ".wire",
                            "com.evilcorp.shop",
                            "com.evilcorp.web",
                            SUPPORT)),
            entry(
                    SUPPORT + ".rep",
                    Set.of(
                            DESK,
                            SUPPORT + ".connection",
                            SUPPORT + ".wire",
                            SUPPORT + ".transcript",
                            DATABASE,
                            "com.evilcorp.shop",
                            "com.evilcorp.web")),
            entry(EVALUATOR, Set.of(SUPPORT + ".transcript", "com.evilcorp.shop", "com.evilcorp.web")),
            entry(EVALUATOR + ".list", ofTheEvaluator(DESK, "com.evilcorp.shop")),
            entry(EVALUATOR + ".session", ofTheEvaluator(DESK, "com.evilcorp.shop")),
            entry(EVALUATOR + ".statistics", ofTheEvaluator(EVALUATOR + ".list")),
            entry(EVALUATOR + ".export", ofTheEvaluator(EVALUATOR + ".list")));

    private static final Set<String> ON_WORKERS = Set.of(
            "ConsolePage",
            "ConsoleQueries",
            "ConsoleResource",
            "CannedReply",
            "CannedRepliesResource",
            "PreviousSessions",
            "Reply",
            "ShiftStatistics");

    private static final DescribedPredicate<JavaClass> THREADS_AND_TIMERS = resideInAPackage("java.util.concurrent..")
            .and(DescribedPredicate.not(
                    resideInAnyPackage("java.util.concurrent.locks", "java.util.concurrent.atomic")))
            .or(JavaClass.Predicates.assignableTo(Thread.class))
            .or(JavaClass.Predicates.assignableTo(ThreadGroup.class))
            .or(JavaClass.Predicates.assignableTo(Timer.class))
            .or(JavaClass.Predicates.assignableTo(TimerTask.class))
            .as("threads, timers and executors");

    @ArchTest
    static final ArchRule desk_knows_java_alone_and_no_input_or_output = classes()
            .that()
            .resideInAPackage(DESK)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    DESK,
                    "java.lang..",
                    "java.util",
                    "java.util.function",
                    "java.util.stream",
                    "java.util.concurrent.locks",
                    "java.time..",
                    "java.security",
                    "java.nio.charset",
                    "jakarta.enterprise..",
                    "jakarta.inject..");

    @ArchTest
    static final ArchRule desk_starts_no_threads_and_no_timers =
            noClasses().that().resideInAPackage(DESK).should().dependOnClassesThat(THREADS_AND_TIMERS);

    /** It goes by the wall clock: set back an hour, it does nothing for an hour. */
    @ArchTest
    static final ArchRule nothing_is_left_to_the_scheduler_of_quarkus =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.quarkus.scheduler..");

    /** Which clock a span is measured by is decided in one place. */
    @ArchTest
    static final ArchRule desk_asks_no_clock_but_its_own = noClasses()
            .that()
            .resideInAPackage(DESK)
            .and()
            .areNotAssignableTo(DeskClock.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(Instant.class, "now");

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

    /** They may change with any version of Vert.x, and then one class has to. */
    @ArchTest
    static final ArchRule internals_of_vertx_are_known_in_one_place = noClasses()
            .that(describe("are not VertxInternals", type -> !outermost(type).equals("VertxInternals")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx..impl..");

    /** What runs on an event loop touches memory alone. The console's page and resources, which do not, run on workers. */
    @ArchTest
    static final ArchRule sockets_and_all_they_use_know_no_database = noClasses()
            .that()
            .resideInAnyPackage(
                    SUPPORT + ".connection",
                    SUPPORT + ".wire",
                    SUPPORT + ".relay",
                    SUPPORT + ".customer",
                    SUPPORT + ".rep")
            .and(describe("answer no console over HTTP", type -> !ON_WORKERS.contains(outermost(type))))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            DATABASE,
                            "java.sql..",
                            "javax.sql..",
                            "jakarta.persistence..",
                            "org.hibernate..",
                            "io.agroal..")
                    .or(type(Orders.class)));

    /** Exports, which are read while they are written, have a bound of their own. */
    @ArchTest
    static final ArchRule pages_of_the_evaluator_share_some_connections = classes()
            .that()
            .resideInAPackage(EVALUATOR + "..")
            .and()
            .areAnnotatedWith(Path.class)
            .and()
            .resideOutsideOfPackage(EVALUATOR + ".export")
            .should()
            .beAnnotatedWith(EVALUATOR + ".SharesConnections");

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

    @ArchTest
    static void desk_was_looked_at(JavaClasses imported) {
        JavaPackage desk = imported.getPackage(DESK);
        assertThat(desk.getClasses()).hasSizeGreaterThan(30);
        assertThat(desk.containsClass(SupportDesk.class)).isTrue();
        assertThat(desk.getClassDependenciesFromThisPackage()).isNotEmpty();
    }

    private static Set<String> ofTheEvaluator(String... more) {
        return Stream.concat(
                        Stream.of(EVALUATOR, SUPPORT + ".transcript", DATABASE, "com.evilcorp.web"), Stream.of(more))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElseGet(type::getSimpleName);
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
