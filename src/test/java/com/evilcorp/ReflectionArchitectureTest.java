package com.evilcorp;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.evilcorp.support.wire.Frame;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.stream.Stream;

/** What a native executable is told of the classes that it reads and writes by reflection. */
@AnalyzeClasses(packages = "com.evilcorp", importOptions = ImportOption.DoNotIncludeTests.class)
class ReflectionArchitectureTest {
    private static final String SUPPORT = "com.evilcorp.support";
    private static final String DESK = SUPPORT + ".desk";

    /** A native executable knows the parts of those classes alone that it is told of. */
    @ArchTest
    static final ArchRule frames_are_kept_for_reflection_with_all_that_they_are_made_of = classes()
            .that()
            .areAssignableTo(Frame.class)
            .or()
            .areAssignableTo("com.evilcorp.support.customer.FromCustomer")
            .or()
            .areAssignableTo("com.evilcorp.support.rep.FromRep")
            .should(beKeptForReflection());

    private static ArchCondition<JavaClass> beKeptForReflection() {
        return new ArchCondition<>("be kept for reflection") {
            @Override
            public void check(JavaClass frame, ConditionEvents events) {
                Stream.concat(Stream.of(frame), frame.getFields().stream().flatMap(ReflectionArchitectureTest::madeOf))
                        .filter(part -> part.getPackageName().startsWith(SUPPORT))
                        .filter(part -> !part.getPackageName().startsWith(DESK) && !part.isEquivalentTo(Frame.class))
                        .filter(part -> !isKeptForReflection(part))
                        .forEach(part ->
                                events.add(SimpleConditionEvent.violated(frame, part.getName() + " is not kept")));
            }
        };
    }

    private static Stream<JavaClass> madeOf(JavaField field) {
        return field.getType().getAllInvolvedRawTypes().stream();
    }

    private static boolean isKeptForReflection(JavaClass type) {
        return type.isAnnotatedWith(RegisterForReflection.class)
                || type.getEnclosingClass()
                        .filter(ReflectionArchitectureTest::isKeptForReflection)
                        .isPresent();
    }
}
