package com.evilcorp.support.evaluator.export;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, played against the packaged program. */
@QuarkusIntegrationTest
class ExportPageIT extends ExportPageTest {}
