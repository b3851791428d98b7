package com.evilcorp.support.story;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, played against the packaged program. */
@QuarkusIntegrationTest
class EmbeddingOriginsPageIT extends EmbeddingOriginsPageTest {}
