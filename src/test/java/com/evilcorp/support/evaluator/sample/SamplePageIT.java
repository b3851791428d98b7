package com.evilcorp.support.evaluator.sample;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, played against the packaged program. */
@QuarkusIntegrationTest
class SamplePageIT extends SamplePageTest {}
