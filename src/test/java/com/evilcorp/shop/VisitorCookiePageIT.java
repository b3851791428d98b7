package com.evilcorp.shop;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, played against the packaged program. */
@QuarkusIntegrationTest
class VisitorCookiePageIT extends VisitorCookiePageTest {}
