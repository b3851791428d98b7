package com.evilcorp.support.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.evilcorp.support.wire.Direction;
import com.evilcorp.support.wire.Golden;
import com.evilcorp.support.wire.Wire;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The frames on the customer's socket: records, examples and {@code docs/asyncapi.yaml} say the same. */
class CustomerWireTest {
    private static final Direction FROM_CUSTOMER =
            Direction.received(FromCustomer.class, "from-customer", "receiveFromCustomer");
    private static final Direction TO_CUSTOMER = Direction.sent(ToCustomer.class, "to-customer", "sendToCustomer");

    @ParameterizedTest
    @MethodSource("bothWays")
    void every_record_has_a_message_and_an_example_and_none_is_left_over(Direction direction) {
        direction.recordsHaveMessagesAndExamplesAndNoneIsLeftOver();
    }

    @ParameterizedTest
    @MethodSource("types")
    void record_has_the_fields_that_are_described(Direction direction, String type) {
        direction.isDescribed(type);
    }

    @ParameterizedTest
    @MethodSource("types")
    void examples_show_each_field_and_do_without_each_optional_one(Direction direction, String type) {
        direction.isShownWithAndWithoutEachField(type);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void example_is_as_described(Direction direction, Golden example) {
        direction.isAsDescribed(example);
    }

    @ParameterizedTest
    @MethodSource("received")
    void received_example_is_read_in_full(Golden example) throws Exception {
        FROM_CUSTOMER.isReadInFull(example);
    }

    @ParameterizedTest
    @MethodSource("received")
    void received_example_is_malformed_once_a_field_is_missing_or_of_another_type(Golden example) {
        FROM_CUSTOMER.isHeldToItsFields(example);
    }

    @ParameterizedTest
    @MethodSource("sent")
    void sent_example_is_written_to_the_letter(Golden example) throws Exception {
        TO_CUSTOMER.isWrittenToTheLetter(example);
    }

    @Test
    void declined_customer_reads_the_fixed_sentence() {
        assertThat(Wire.write(new ToCustomer.Declined()))
                .isEqualTo(
                        "{\"type\":\"declined\",\"message\":\"I'm sorry we don't care about your questions at this time\"}");
    }

    static Stream<Direction> bothWays() {
        return Stream.of(FROM_CUSTOMER, TO_CUSTOMER);
    }

    static Stream<Arguments> types() {
        return bothWays().flatMap(direction -> direction.types().map(type -> arguments(direction, type)));
    }

    static Stream<Arguments> examples() {
        return bothWays().flatMap(direction -> direction.examples().map(example -> arguments(direction, example)));
    }

    static Stream<Golden> received() {
        return FROM_CUSTOMER.examples();
    }

    static Stream<Golden> sent() {
        return TO_CUSTOMER.examples();
    }
}
