package com.evilcorp.support.browser;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, played against the packaged program. */
@QuarkusIntegrationTest
class ClockBrowserIT extends ClockBrowserTest {}
