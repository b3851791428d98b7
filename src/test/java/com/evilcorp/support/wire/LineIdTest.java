package com.evilcorp.support.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A problem with a {@code say} or a {@code note} names its id, as far as that can be read. */
class LineIdTest {
    private static final String ID = "3e0f5a1c-9d2b-4c7e-8a6f-0b1c2d3e4f50";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'say','id':'ID','text':'a'}",
                "{'text':'a','id':'ID','type':'say'}",
                "{'type':'say','id':'ID'}",
                "{'type':'say','id':'ID','text':5}",
                "{'type':'say','id':'ID','text':'\\ud800'}",
                "{'type':'say','id':'ID','text':null,'session':{}}",
                "{'type':'note','id':'ID','text':5}"
            })
    void is_found_in_any_say_that_is_json(String json) {
        assertThat(lineId(json.replace("ID", ID))).contains(ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-uuid", "", "\uD83D\uDE08"})
    void is_sent_back_as_it_came(String id) {
        assertThat(lineId("{'type':'say','id':'" + id + "'}")).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'say'}",
                "{'type':'say','id':null}",
                "{'type':'say','id':5}",
                "{'type':'say','id':['a']}",
                "{'type':'say','id':{'id':'a'}}",
                "{'type':['say'],'id':'a'}",
                "{'type':'Say','id':'a'}",
                "{'type':'attend','id':'a'}",
                "{'id':'a'}",
                "['say',{'type':'say','id':'a'}]"
            })
    void is_none_without_a_say_and_a_text_for_it(String json) {
        assertThat(lineId(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "5", "'a'", "nope", "{'type':'say','id':'a'", "{'type':'say','id':'a'} x"})
    void is_none_in_what_is_no_json_object(String json) {
        assertThat(lineId(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "a\\udc00", "\\udc00\\ud800", "\ud800"})
    void is_none_if_it_would_send_back_half_a_character(String half) {
        assertThat(lineId("{'type':'say','id':'" + half + "'}")).isEmpty();
    }

    @Test
    void is_none_if_it_would_send_back_something_huge() {
        assertThat(lineId("{'type':'say','id':'" + "a".repeat(100) + "'}")).contains("a".repeat(100));
        assertThat(lineId("{'type':'say','id':'" + "a".repeat(101) + "'}")).isEmpty();
        assertThat(lineId("{'type':'say','id':'" + "\uD83D\uDE08".repeat(51) + "'}"))
                .isEmpty();
    }

    private static Optional<String> lineId(String json) {
        return Wire.lineId(json.replace('\'', '"'));
    }
}
