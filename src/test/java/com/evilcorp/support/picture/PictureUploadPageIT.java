package com.evilcorp.support.picture;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, played against the packaged program. */
@QuarkusIntegrationTest
class PictureUploadPageIT extends PictureUploadPageTest {}
