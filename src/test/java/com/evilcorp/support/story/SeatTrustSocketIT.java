package com.evilcorp.support.story;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, played against the packaged program. */
@QuarkusIntegrationTest
class SeatTrustSocketIT extends SeatTrustSocketTest {}
