package com.evilcorp;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.shop.Orders;
import com.evilcorp.support.desk.DeskClock;
import com.evilcorp.support.desk.SupportDesk;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Timer;
import java.util.TimerTask;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the rooms may know besides each other. */
@AnalyzeClasses(packages = "com.evilcorp", importOptions = ImportOption.DoNotIncludeTests.class)
@Execution(ExecutionMode.CONCURRENT)
class ArchitectureTest {
    private static final String DATABASE = "com.evilcorp.database";
    private static final String SUPPORT = "com.evilcorp.support";
    private static final String DESK = SUPPORT + ".desk";
    private static final String EVALUATOR = SUPPORT + ".evaluator";

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
            .resideInAPackage(DESK + "..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    DESK + "..",
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
            noClasses().that().resideInAPackage(DESK + "..").should().dependOnClassesThat(THREADS_AND_TIMERS);

    /** It goes by the wall clock: set back an hour, it does nothing for an hour. */
    @ArchTest
    static final ArchRule nothing_is_left_to_the_scheduler_of_quarkus =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.quarkus.scheduler..");

    /** Which clock a span is measured by is decided in one place. */
    @ArchTest
    static final ArchRule desk_asks_no_clock_but_its_own = noClasses()
            .that()
            .resideInAPackage(DESK + "..")
            .and()
            .areNotAssignableTo(DeskClock.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(Instant.class, "now");

    /** They may change with any version of Vert.x, and then one class has to. */
    @ArchTest
    static final ArchRule internals_of_vertx_are_known_in_one_place = noClasses()
            .that(describe("are not VertxInternals", type -> !outermost(type).equals("VertxInternals")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx..impl..");

    /** What runs on an event loop touches memory alone. What a console asks for over HTTP runs on workers. */
    @ArchTest
    static final ArchRule sockets_and_all_they_use_know_no_database = noClasses()
            .that()
            .resideInAnyPackage(
                    SUPPORT + ".connection",
                    SUPPORT + ".wire",
                    SUPPORT + ".relay",
                    SUPPORT + ".customer",
                    SUPPORT + ".rep")
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
    static void desk_was_looked_at(JavaClasses imported) {
        JavaPackage desk = imported.getPackage(DESK);
        assertThat(desk.getClasses()).hasSizeGreaterThan(30);
        assertThat(desk.getSubpackages()).isNotEmpty();
        assertThat(desk.containsClass(SupportDesk.class)).isTrue();
        assertThat(desk.getClassDependenciesFromThisPackage()).isNotEmpty();
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElseGet(type::getSimpleName);
    }
}
