package com.evilcorp.web;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, played against the packaged program. */
@QuarkusIntegrationTest
class LanguagePageIT extends LanguagePageTest {}
