package com.evilcorp.support.evaluator.scorecard;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, played against the packaged program. */
@QuarkusIntegrationTest
class ScorecardPageIT extends ScorecardPageTest {}
