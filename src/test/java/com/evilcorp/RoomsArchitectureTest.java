package com.evilcorp;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.SupportDesk;
import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.event.DeskEventListener;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** What {@link Rooms} are, and the arrows between them. */
@AnalyzeClasses(packages = "com.evilcorp", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsArchitectureTest {
    @ArchTest
    static void dependencies_go_one_way(JavaClasses imported) {
        Rooms.ROOMS.forEach((room, used) -> noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(describe(
                        "reside in rooms that " + room + " does not use",
                        other -> Rooms.ROOMS.containsKey(other.getPackageName())
                                && !other.getPackageName().equals(room)
                                && !used.contains(other.getPackageName())))
                .check(imported));
    }

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("com.evilcorp.(**)").should().beFreeOfCycles();

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
                .isSubsetOf(Rooms.ROOMS.keySet())
                .contains(SupportDesk.class.getPackageName());
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
}
