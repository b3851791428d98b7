package com.evilcorp.support.evaluator.agreement;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, played against the packaged program. */
@QuarkusIntegrationTest
class AgreementPageIT extends AgreementPageTest {}
