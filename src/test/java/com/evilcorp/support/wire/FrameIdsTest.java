package com.evilcorp.support.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.evilcorp.support.desk.input.InvalidInputException;
import com.evilcorp.web.Ids;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameIdsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3e0f5a1c-9d2b-4c7e-8a6f-0b1c2d3e4f50",
                "3E0F5A1C-9D2B-4C7E-8A6F-0B1C2D3E4F50",
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff"
            })
    void uuid_in_its_usual_form_is_an_id(String text) {
        assertThat(Ids.parse(text)).contains(UUID.fromString(text));
        assertThat(FrameIds.require("id", text)).isEqualTo(UUID.fromString(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "3e0f5a1c9d2b4c7e8a6f0b1c2d3e4f50",
                "{3e0f5a1c-9d2b-4c7e-8a6f-0b1c2d3e4f50}",
                " 3e0f5a1c-9d2b-4c7e-8a6f-0b1c2d3e4f50",
                "3e0f5a1c-9d2b-4c7e-8a6f-0b1c2d3e4f50\n",
                "3e0f5a1c-9d2b-4c7e-8a6f-0b1c2d3e4f5",
                "3e0f5a1c-9d2b-4c7e-8a6f-0b1c2d3e4f500",
                "3e0f5a1g-9d2b-4c7e-8a6f-0b1c2d3e4f50",
                "3e0f5a1\u0661-9d2b-4c7e-8a6f-0b1c2d3e4f50",
                "urn:uuid:3e0f5a1c-9d2b-4c7e-8a6f-0b1c2d3e4f50"
            })
    void any_other_text_is_none(String text) {
        assertThat(Ids.parse(text)).isEmpty();
        assertThatThrownBy(() -> FrameIds.require("session", text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The session has to be a UUID.");
    }
}
