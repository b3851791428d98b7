package com.evilcorp.support.browser;

import static com.microsoft.playwright.options.AriaRole.BUTTON;
import static com.microsoft.playwright.options.AriaRole.DIALOG;
import static com.microsoft.playwright.options.AriaRole.HEADING;
import static com.microsoft.playwright.options.AriaRole.LINK;
import static com.microsoft.playwright.options.AriaRole.REGION;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.evaluator.PastSessions;
import com.evilcorp.support.story.Indexed;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The pages of those who work here, in Spanish: its words are longer, and every one of them has to fit. */
@QuarkusTest
class SpanishOfficeBrowserTest extends Stage {
    private static final Instant OPENED = Instant.parse("2011-05-01T08:00:00Z");

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

    DataSource database;

    @Test
    void the_lists_and_the_figures_fit() throws SQLException {
        writeSession();
        Indexed.all(database);
        Hispanophone eva = hispanophone();
        eva.visits("/transcripts/figures?name=" + mark);
        eva.finds(HEADING, "Cifras");
        eva.isPictured("spanish-figures");
        eva.visits("/transcripts?waited=60&outcome=ended_by_customer&name=" + mark);
        eva.readsText("Espera mínima, segundos: 60");
        eva.isPictured("spanish-narrowed");
        eva.visits("/transcripts?waited=soon&name=" + mark);
        eva.readsText("No se ha tenido en cuenta");
        eva.isPictured("spanish-nonsense");
        assertThat(takesComplaints())
                .allSatisfy(complaint -> assertThat(complaint).contains("400 (Bad Request)"));
        eva.visits("/transcripts/sample?n=5&name=" + mark);
        eva.finds(HEADING, "Muestra al azar");
        eva.isPictured("spanish-sample");
    }

    @Test
    void a_session_fits_from_its_review_to_its_tombstone() throws SQLException {
        String session = "/transcripts/" + writeSession();
        Hispanophone eva = hispanophone();
        eva.visits(session);
        eva.presses(BUTTON, "Guardar la evaluación");
        eva.readsText("cada uno de los cuatro necesita una nota de 1 a 5");
        eva.isPictured("spanish-review-incomplete");
        for (String criterion : new String[] {"greeting", "understanding", "solution", "tone"}) {
            eva.page.locator("[name=" + criterion + "][value='4']").check();
        }
        eva.presses(BUTTON, "Guardar la evaluación");
        eva.finds(BUTTON, "Actualizar la evaluación");
        eva.isPictured("spanish-reviewed");
        takesComplaints();
        eva.visits(session + "/erasure");
        eva.finds(HEADING, "¿Borrar esta sesión?");
        eva.isPictured("spanish-erasure");
        eva.presses(BUTTON, "Borrar para siempre");
        eva.finds(HEADING, "Borrada");
        eva.isPictured("spanish-tombstone");
    }

    @Test
    void the_console_fits_with_its_dialogs_and_a_queue() {
        Hispanophone rep = hispanophone();
        rep.visits("/support");
        rep.presses(BUTTON, "Atajos");
        rep.finds(DIALOG, "Atajos");
        rep.isPictured("spanish-keys");
        rep.presses("Escape");
        rep.presses(BUTTON, "Respuestas");
        rep.finds(DIALOG, "Respuestas hechas");
        rep.isPictured("spanish-replies");
        rep.presses("Escape");
        rep.presses(BUTTON, "Ausentarse");
        rep.finds(BUTTON, "Ya he vuelto");
        rep.isPictured("spanish-away");
        rep.presses(BUTTON, "Ya he vuelto");
        asks("Ana").readsStatus("Es usted el número 1 de la cola");
        rep.finds(DIALOG, "Nueva solicitud de chat");
        rep.presses(BUTTON, "Aceptar");
        rep.finds(REGION, "Chat con Ana");
        asks("Eva").readsStatus("Es usted el número 1 de la cola");
        rep.presses(BUTTON, "Eva");
        rep.finds(BUTTON, "Atender");
        rep.isPictured("spanish-busy");
    }

    @Test
    void what_is_not_there_fits() {
        Hispanophone ana = hispanophone();
        ana.visits("/nothing");
        ana.finds(LINK, "Volver a la tienda");
        ana.isPictured("spanish-missing");
        assertThat(takesComplaints())
                .allSatisfy(complaint -> assertThat(complaint).contains("404 (Not Found)"));
    }

    private Hispanophone asks(String name) {
        Hispanophone customer = hispanophone();
        customer.visits("/products/third-sock");
        customer.presses(BUTTON, "Chatear con soporte");
        customer.fills("Su nombre", name);
        customer.fills("Su pregunta", "¿Y el cuarto?");
        customer.presses(BUTTON, "Iniciar chat");
        return customer;
    }

    /** One that waited and was handled for hours: the widest times there are. */
    private UUID writeSession() throws SQLException {
        Instant attended = OPENED.plusSeconds(40_271);
        return new PastSessions(database)
                .session(
                        "Ana " + mark,
                        OPENED,
                        attended,
                        attended.plusSeconds(3_599),
                        attended.plusSeconds(40_271),
                        "ENDED_BY_CUSTOMER",
                        1);
    }

    private Hispanophone hispanophone() {
        return new Hispanophone(pageFor("es-ES"));
    }
}
