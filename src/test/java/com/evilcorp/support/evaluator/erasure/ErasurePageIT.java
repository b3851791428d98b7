package com.evilcorp.support.evaluator.erasure;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, played against the packaged program. */
@QuarkusIntegrationTest
class ErasurePageIT extends ErasurePageTest {}
