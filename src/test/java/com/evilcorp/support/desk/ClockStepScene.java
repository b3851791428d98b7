package com.evilcorp.support.desk;

import com.evilcorp.support.desk.event.DeskEvent;
import com.evilcorp.support.desk.record.Line;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A desk whose wall clock somebody sets. */
abstract class ClockStepScene {
    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest(name = "by {0}")
    @ValueSource(strings = {"PT1H", "PT-1H", "PT10M", "PT-10M"})
    @interface ClockIsSet {}

    final Scene scene = new Scene();
    final ActingConsole rep = scene.console("rep").sits();
    final ActingCustomer ada = scene.attended("Ada", rep);

    Line line() {
        return scene.outbox.last(DeskEvent.LineSaid.class).line();
    }
}
