package com.evilcorp.support.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.evilcorp.support.customer.ResumedState;
import com.evilcorp.support.desk.record.Outcome;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What of {@code docs/asyncapi.yaml} belongs to no single frame. */
class AsyncApiWireTest {
    @Test
    void every_declared_message_is_carried_by_one_channel_and_goes_one_way() {
        assertThat(AsyncApi.declared()).hasSizeGreaterThan(30);
        assertThat(AsyncApi.carried()).containsExactlyInAnyOrderElementsOf(AsyncApi.declared());
        assertThat(AsyncApi.sentOrReceived()).containsExactlyInAnyOrderElementsOf(AsyncApi.declared());
    }

    @Test
    void examples_go_one_of_the_four_ways() {
        assertThat(Golden.directories())
                .containsExactlyInAnyOrder("from-customer", "to-customer", "from-rep", "to-rep");
    }

    @ParameterizedTest
    @MethodSource("enums")
    void every_word_of_an_enum_is_described(Class<?> constants, String schema) {
        assertThat(FrameShape.texts(AsyncApi.at(schema).path("enum")))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(FrameShape.words(constants));
    }

    static Stream<Arguments> enums() {
        return Stream.of(
                arguments(Problem.Code.class, "/components/schemas/ProblemCode"),
                arguments(PartyName.class, "/components/schemas/EndedBy"),
                arguments(EndReasonName.class, "/components/schemas/EndReason"),
                arguments(Standstill.Cause.class, "/components/schemas/StandstillCause"),
                arguments(Outcome.class, "/components/schemas/Outcome"),
                arguments(ResumedState.class, "/components/schemas/toCustomer.resumed/properties/state"));
    }

    @Test
    void schemas_are_followed_into_what_they_refer_to() {
        var frame = JsonNodeFactory.instance.objectNode().put("type", "rated").put("stars", 6);
        assertThat(AsyncApi.violations(AsyncApi.payloads("sendToCustomer").get("rated"), frame))
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .contains("stars");
    }
}
