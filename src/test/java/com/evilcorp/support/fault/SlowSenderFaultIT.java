package com.evilcorp.support.fault;

import static com.evilcorp.support.story.BareConnection.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.story.BareConnection;
import com.evilcorp.support.story.PackagedService;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody sends half of many forms, or what is no form. */
class SlowSenderFaultIT extends FaultScene {
    /** More than there are threads for pages. */
    private static final int FORMS = 400;

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    private PackagedService service;

    @Test
    void half_sent_forms_hold_up_neither_pages_nor_probes() throws IOException {
        service = stage.serviceStarts(
                "-Dsupport.http.max-unfinished-per-address=" + FORMS, "-Dsupport.http.body-timeout=10m");
        List<BareConnection> forms = new ArrayList<>();
        try {
            for (int i = 0; i < FORMS; i++) {
                forms.add(halfAForm());
            }
            assertThat(service.status("/cart")).isEqualTo(200);
            assertThat(service.status("/transcripts")).isEqualTo(200);
            assertThat(service.liveness()).isEqualTo(200);
            assertThat(service.readiness()).isEqualTo(200);
            try (BareConnection oneMore = halfAForm()) {
                assertThat(status(oneMore.readsHead())).isEqualTo(429);
            }
            BareConnection first = forms.get(0);
            first.writes("product=tinned-meeting".substring(4));
            assertThat(status(first.readsHead())).isEqualTo(303);
        } finally {
            for (BareConnection form : forms) {
                form.close();
            }
        }
    }

    @Test
    void a_form_that_does_not_come_is_given_up() throws IOException {
        service = stage.serviceStarts("-Dsupport.http.body-timeout=200ms");
        try (BareConnection form = new BareConnection(service.port())) {
            form.asks("POST /cart", FORM, "Content-Length: 22");
            form.writes("prod");
            assertThat(status(form.readsToTheEnd())).isEqualTo(408);
        }
    }

    @Test
    void what_is_no_form_or_too_long_for_one_is_not_read() throws IOException {
        service = stage.serviceStarts();
        String file = "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n" + "x".repeat(400);
        assertThat(answered("POST /cart", file, "Content-Type: multipart/form-data; boundary=x"))
                .isEqualTo(415);
        assertThat(answered("POST /cart", "{}", "Content-Type: application/json"))
                .isEqualTo(415);
        assertThat(answered("POST /cart", "product=tinned-meeting")).isEqualTo(415);
        assertThat(answered("POST /cart", "product=tinned-meeting&x=" + "x".repeat(1_024), FORM))
                .isEqualTo(413);
        assertThat(answered("POST /transcripts/x/notes", "note=" + "x".repeat(64 * 1_024), FORM))
                .isEqualTo(413);
        assertThat(answered("POST /transcripts/x/notes", "note=" + "x".repeat(60 * 1_024), FORM))
                .isEqualTo(404);
        assertThat(answered("POST /cart", "product=tinned-meeting", FORM + "; charset=UTF-8"))
                .isEqualTo(303);
        assertThat(chunked("product=tinned-meeting")).isEqualTo(303);
        assertThat(chunked("product=" + "x".repeat(2_000))).isEqualTo(413);
    }

    private BareConnection halfAForm() throws IOException {
        BareConnection form = new BareConnection(service.port());
        form.asks("POST /cart", FORM, "Content-Length: 22");
        form.writes("prod");
        return form;
    }

    private int answered(String line, String body, String... headers) throws IOException {
        try (BareConnection connection = new BareConnection(service.port())) {
            List<String> all = new ArrayList<>(List.of(headers));
            all.add("Content-Length: " + body.length());
            connection.asks(line, all.toArray(String[]::new));
            connection.writes(body);
            return status(connection.readsHead());
        }
    }

    private int chunked(String body) throws IOException {
        try (BareConnection connection = new BareConnection(service.port())) {
            connection.asks("POST /cart", FORM, "Transfer-Encoding: chunked");
            connection.writes(Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n");
            return status(connection.readsHead());
        }
    }
}
