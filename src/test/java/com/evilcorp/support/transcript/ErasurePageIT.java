package com.evilcorp.support.transcript;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, played against the packaged program. */
@QuarkusIntegrationTest
class ErasurePageIT extends ErasurePageTest {}
