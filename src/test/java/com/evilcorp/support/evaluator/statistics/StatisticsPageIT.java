package com.evilcorp.support.evaluator.statistics;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, played against the packaged program. */
@QuarkusIntegrationTest
class StatisticsPageIT extends StatisticsPageTest {}
