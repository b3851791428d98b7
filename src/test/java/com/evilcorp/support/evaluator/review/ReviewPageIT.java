package com.evilcorp.support.evaluator.review;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, played against the packaged program. */
@QuarkusIntegrationTest
class ReviewPageIT extends ReviewPageTest {}
