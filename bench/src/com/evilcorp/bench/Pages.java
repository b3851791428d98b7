package com.evilcorp.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/**
 * Asks a service for its pages, one at a time on a connection that is kept. It does so on the thread that asks: a client that
 * hands over to others would add their waking up to pages of a few milliseconds.
 */
final class Pages {
    private final URI address;

    Pages(URI address) {
        this.address = address;
    }

    Pages(Launched service) {
        this(URI.create("http://localhost:" + service.port()));
    }

    /** How long each takes. */
    double[] millis(List<String> pages) throws IOException {
        double[] millis = new double[pages.size()];
        for (int i = 0; i < millis.length; i++) {
            millis[i] = millis(pages.get(i));
        }
        return millis;
    }

    /** How long a page takes, from the request to the end of its text. */
    double millis(String page) throws IOException {
        long since = System.nanoTime();
        HttpURLConnection asked =
                (HttpURLConnection) address.resolve(page).toURL().openConnection();
        int status = asked.getResponseCode();
        if (status != HttpURLConnection.HTTP_OK) {
            throw new IOException(status + " for " + page);
        }
        try (InputStream text = asked.getInputStream()) {
            text.transferTo(OutputStream.nullOutputStream());
        }
        return (System.nanoTime() - since) / 1e6;
    }
}
