package com.evilcorp.support.evaluator.list;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, played against the packaged program. */
@QuarkusIntegrationTest
class FilterPageIT extends FilterPageTest {}
