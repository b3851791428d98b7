package com.evilcorp.support.story;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** Who is no trusted proxy counts by where it comes from, whatever it says of itself. */
@QuarkusTest
@TestProfile(ForgedAddressSocketTest.BehindAnother.class)
class ForgedAddressSocketTest extends Scene {
    @Test
    void an_address_that_anybody_might_have_written_does_not_count() {
        for (int i = 0; i < ForwardedSocketTest.MOST; i++) {
            connects("192.0.2." + i);
        }
        assertThatThrownBy(() -> connects("192.0.2.200"))
                .hasRootCauseMessage("Unexpected HTTP response status code 429");
    }

    private void connects(String address) {
        opened(new ForwardedSocketTest.Forwarded(socket(customers), address));
    }

    /** The trusted proxy is somewhere else. */
    public static final class BehindAnother extends ForwardedSocketTest.BehindProxy {
        @Override
        String trusted() {
            return "203.0.113.1";
        }
    }
}
