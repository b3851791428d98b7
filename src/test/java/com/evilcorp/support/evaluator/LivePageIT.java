package com.evilcorp.support.evaluator;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, played against the packaged program. */
@QuarkusIntegrationTest
class LivePageIT extends LivePageTest {}
