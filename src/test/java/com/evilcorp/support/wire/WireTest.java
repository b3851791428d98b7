package com.evilcorp.support.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.evilcorp.support.customer.FromCustomer;
import com.evilcorp.support.customer.FromCustomer.Rate;
import com.evilcorp.support.customer.FromCustomer.Resume;
import com.evilcorp.support.customer.FromCustomer.Say;
import com.evilcorp.support.customer.FromCustomer.Start;
import com.evilcorp.support.customer.ToCustomer;
import com.evilcorp.support.rep.FromRep;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {
    private static final String NO_OBJECT = "A frame is one JSON object, and this is none.";
    private static final String NO_TYPE = "The type of this frame is missing or unknown.";
    private static final String MISSING = "A field of this frame is missing.";
    private static final String WRONG_TYPE = "A field of this frame is of the wrong type.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nope",
                "null",
                "true",
                "5",
                "'text'",
                "[]",
                "[5]",
                "{",
                "}",
                "{'type'}",
                "{'type':'ping'",
                "{'type':'ping',}",
                "{type:'ping'}",
                "/**/{'type':'ping'}",
                "\uFEFF{'type':'ping'}",
                "\u0000"
            })
    void anything_but_an_object_is_malformed(String json) {
        isMalformed(json, NO_OBJECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"['ping',{}]", "[{'type':'ping'}]", "['say',{'id':'a','text':'b'}]"})
    void array_around_a_frame_is_malformed(String json) {
        isMalformed(json, NO_OBJECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "{}", "{'type':'ping'}", "]", "}", "null", ",", "\u0000"})
    void anything_after_the_frame_is_malformed(String more) throws MalformedFrameException {
        assertThat(read("{'type':'ping'}")).isInstanceOf(FromCustomer.Ping.class);
        isMalformed("{'type':'ping'}" + more, NO_OBJECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'text':'a'}"})
    void missing_type_is_malformed(String json) {
        isMalformed(json, NO_TYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'fly'",
                "''",
                "'Ping'",
                "' ping'",
                "null",
                "5",
                "true",
                "{}",
                "['ping']",
                "'\\ud800'",
                "'Ping.class'"
            })
    void unknown_type_is_malformed(String type) {
        isMalformed("{'type':" + type + "}", NO_TYPE);
    }

    @Test
    void types_of_the_other_socket_are_unknown() throws MalformedFrameException {
        assertThat(Wire.read("{\"type\":\"sit\"}", FromRep.class)).isEqualTo(new FromRep.Sit(Optional.empty()));
        isMalformed("{'type':'sit'}", NO_TYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'say'}",
                "{'type':'say','id':'a'}",
                "{'type':'say','text':'a'}",
                "{'type':'resume','token':'a'}",
                "{'type':'rate'}",
                "{'type':'say','id':'a','text':null}",
                "{'type':'rate','stars':null}"
            })
    void missing_field_is_malformed(String json) {
        isMalformed(json, MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "4.5", "true", "{}", "[]", "['a']"})
    void text_is_a_json_string(String value) {
        isMalformed("{'type':'say','id':'a','text':" + value + "}", WRONG_TYPE);
        isMalformed("{'type':'start','name':" + value + "}", WRONG_TYPE);
        isMalformed("{'name':" + value + ",'type':'start'}", WRONG_TYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"4.5", "4.0", "4e0", "'5'", "''", "true", "[5]", "{}", "99999999999999999999", "9e999999999"})
    void number_is_a_whole_json_number(String value) {
        isMalformed("{'type':'rate','stars':" + value + "}", WRONG_TYPE);
        isMalformed("{'stars':" + value + ",'type':'rate'}", WRONG_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "a\\udc00", "\\udc00\\ud800", "\\ud83d a", "\ud800"})
    void half_a_character_in_a_text_is_malformed(String half) {
        isMalformed("{'type':'say','id':'a','text':'" + half + "'}", WRONG_TYPE);
        isMalformed("{'type':'start','product':'" + half + "'}", WRONG_TYPE);
    }

    @Test
    void whole_character_in_two_escapes_is_read() throws MalformedFrameException {
        assertThat(read("{'type':'say','id':'a','text':'\\ud83d\\ude08'}"))
                .isEqualTo(new Say("a", "\uD83D\uDE08", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"[, ]", "{\"a\":, }"})
    void deep_nesting_is_malformed_and_exhausts_no_stack(String open, String close) {
        String deep = open.repeat(16_000) + "1" + close.repeat(16_000);
        isMalformed(deep, open.equals("[") ? NO_OBJECT : NO_TYPE, NO_OBJECT);
        isMalformed("{'type':'ping','more':" + deep + "}", NO_OBJECT);
        isMalformed("{'more':" + deep + ",'type':'ping'}", NO_OBJECT);
        isMalformed("{'type':'say','id':" + deep + "}", WRONG_TYPE);
        assertThat(Wire.lineId("{\"type\":\"say\",\"id\":\"a\",\"more\":" + deep + "}"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void unknown_fields_and_absent_values_and_white_space_do_no_harm(String json, FromCustomer frame)
            throws MalformedFrameException {
        assertThat(read(json)).isEqualTo(frame);
    }

    static Stream<Arguments> harmless() {
        Start nothing = start(Optional.empty());
        return Stream.of(
                arguments("{'type':'start','mood':'evil','more':[{'a':null},1e999999999,'\\ud800']}", nothing),
                arguments("{'type':'start','name':null,'text':null,'product':null,'token':null,'lang':null}", nothing),
                arguments("{'name':'','type':'start'}", start(Optional.of(""))),
                arguments("\r\n\t {'type' : 'rate' ,\n'stars' : -0 }\n ", new Rate(0L, Optional.empty())),
                arguments("{'after':9223372036854775807,'token':'','type':'resume'}", new Resume("", Long.MAX_VALUE)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05Z, 2026-01-02T03:04:05.000Z",
        "2026-01-02T03:04:05.1Z, 2026-01-02T03:04:05.100Z",
        "2026-01-02T03:04:05.999999999Z, 2026-01-02T03:04:05.999Z",
        "2026-12-31T23:59:59.010Z, 2026-12-31T23:59:59.010Z",
        "2026-01-02T00:00:00Z, 2026-01-02T00:00:00.000Z"
    })
    void times_are_in_utc_and_always_have_three_digits(Instant at, String written) {
        assertThat(Wire.write(new ToCustomer.Attended(at)))
                .isEqualTo("{\"type\":\"attended\",\"at\":\"" + written + "\"}");
    }

    /** Fails unless the message is one of these: sentences for people, with nothing of the parser in them. */
    private static void isMalformed(String json, String... messages) {
        assertThat(catchThrowable(() -> read(json)))
                .as(json.length() > 100 ? json.substring(0, 100) : json)
                .isInstanceOf(MalformedFrameException.class)
                .extracting(Throwable::getMessage)
                .isIn((Object[]) messages);
    }

    private static Start start(Optional<String> name) {
        return new Start(name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static FromCustomer read(String json) throws MalformedFrameException {
        return Wire.read(json.replace('\'', '"'), FromCustomer.class);
    }
}
