package com.evilcorp.support.evaluator.statistics.page;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, played against the packaged program. */
@QuarkusIntegrationTest
class StatisticsPageIT extends StatisticsPageTest {}
