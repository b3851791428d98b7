package com.evilcorp.support.evaluator.review.form;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, played against the packaged program. */
@QuarkusIntegrationTest
class PickPageIT extends PickPageTest {}
