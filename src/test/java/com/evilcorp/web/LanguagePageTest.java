package com.evilcorp.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages speak what their reader's browser asks for. */
@QuarkusTest
class LanguagePageTest extends Scene {
    private final UUID visitor = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | es",
                "es-MX | es",
                "fr,es;q=.8 | es",
                "en-GB,es;q=0.9 | en",
                "fr | en",
                "''|en",
                "es;q=x | en",
                ";;;|en"
            })
    void a_page_is_in_the_language_that_was_asked_for_and_says_so(String accepted, String language) {
        says(given().header("Accept-Language", accepted).get("/"), language);
    }

    @Test
    void a_page_is_in_english_where_nothing_was_asked_for() {
        says(given().get("/"), "en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/products/third-sock",
                "/cart",
                "/checkout",
                "/support",
                "/transcripts",
                "/transcripts/figures",
                "/transcripts/sample",
                "/transcripts/worth-reading",
                "/transcripts/comments"
            })
    void every_page_speaks_spanish(String path) {
        says(spanish().get(path).then().statusCode(200).extract().response(), "es");
    }

    @Test
    void what_the_office_does_not_have_is_missing_in_spanish() {
        Response missing = spanish()
                .accept("text/html")
                .get("/transcripts/nothing")
                .then()
                .statusCode(404)
                .extract()
                .response();
        says(missing, "es");
        assertThat(missing.asString()).contains("<title>Eso no consta: Evil Corp</title>", "<h1>Eso no consta</h1>");
    }

    @ParameterizedTest
    @CsvSource({
        "/products/nothing, Ese producto no está aquí.",
        "/receipts/00000000-0000-0000-0000-000000000000, Ese recibo no está aquí.",
        "/nothing, Esa página no está aquí."
    })
    void what_is_missing_is_missing_in_spanish(String path, String sentence) {
        Response missing = spanish()
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(404)
                .extract()
                .response();
        says(missing, "es");
        assertThat(missing.asString()).contains("Eso no lo vendemos", sentence);
    }

    @Test
    void what_is_sold_is_told_of_in_spanish_from_the_shelf_to_the_receipt() {
        spanish()
                .get("/products/third-sock")
                .then()
                .body(allOf(
                        containsString("<h1>El tercer calcetín</h1>"),
                        containsString("Completa cualquier par"),
                        containsString("Se vende suelto"),
                        containsString("13,33\u00a0€"),
                        not(containsString("Sock"))));
        spanish()
                .formParam("visit", UUID.randomUUID())
                .formParam("product", "third-sock")
                .post("/cart");
        spanish()
                .get("/cart?added=third-sock")
                .then()
                .body(containsString("«El tercer calcetín» ya está en su carrito."));
        UUID receipt = UUID.randomUUID();
        spanish().formParam("visit", receipt).formParam("how", "buy").post("/checkout");
        spanish()
                .get("/receipts/" + receipt)
                .then()
                .body(allOf(containsString("1 × El tercer calcetín"), containsString("13,33\u00a0€")));
        Response orders = spanish().get("/orders");
        assertThat(orders.path("title").toString()).isEqualTo("[El tercer calcetín]");
        assertThat(orders.path("price").toString()).isEqualTo("[13,33\u00a0€]");
        isMarked(orders, "es");
        isMarked(given().cookie("visitor", visitor.toString()).get("/orders"), "en");
    }

    @Test
    void the_office_reads_spanish_and_frames_stay_as_they_are() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer(visitor);
        ada.sends("start", "name", "Ada", "text", "Why?", "product", "third-sock");
        ada.isQueued();
        assertThat(spanish().get("/transcripts").asString()).contains("En espera", "El tercer calcetín");
        rep.attends(ada);
        spanish().formParam("visit", UUID.randomUUID()).formParam("how", "buy").post("/products/third-sock/orders");
        assertThat(rep.sees("ordered").path("title").asText()).isEqualTo("The Third Sock");
        spanish()
                .get("/support/orders?session=" + ada.session())
                .then()
                .body("title", equalTo(List.of("El tercer calcetín")));
        ada.sends("end");
        ada.sees("ended");
        assertThat(spanish().get("/transcripts/" + ada.session()).asString())
                .contains(
                        "Terminada por el cliente",
                        "<dd>El tercer calcetín</dd>",
                        "13,33\u00a0€",
                        "Las horas son de UTC.",
                        "<bdi>Ada</bdi> pidió ayuda",
                        "Entró en la cola en el puesto 1.",
                        "¿Oyeron la pregunta?");
        assertThat(spanish().get("/transcripts/" + ada.session() + ".txt").asString())
                .contains("Desenlace: Terminada por el cliente", "Soporte atendió", "Último eslabón de su cadena");
        assertThat(spanish().get("/transcripts/" + ada.session() + "/erasure").asString())
                .contains("Borrar para siempre");
        assertThat(given().get("/transcripts/" + ada.session()).asString())
                .contains("Ended by the customer", "<dd>The Third Sock</dd>", "€ 13.33", "Times are UTC.");
    }

    @Test
    void a_canned_reply_is_refused_in_the_language_of_who_wrote_it() {
        spanish()
                .contentType("application/json")
                .body("{\"shortcut\": \"?\", \"text\": \"Sí.\"}")
                .put("/support/replies/" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .header("Content-Language", "es")
                .body(containsString("Un atajo tiene de 1 a 20 letras"));
    }

    @Test
    void what_is_in_no_language_names_none() {
        given().header("Accept-Language", "es")
                .get("/queue")
                .then()
                .statusCode(200)
                .header("Content-Language", nullValue())
                .header("Vary", not(containsString("Accept-Language")));
    }

    private RequestSpecification spanish() {
        return given().header("Accept-Language", "es-ES,es;q=0.9,en;q=0.8")
                .cookie("visitor", visitor.toString())
                .redirects()
                .follow(false);
    }

    private static void says(Response page, String language) {
        isMarked(page, language);
        assertThat(page.asString())
                .contains("<html lang=\"" + language + "\">")
                .contains(language.equals("es") ? "Saltar al contenido" : "Skip to the content");
    }

    private static void isMarked(Response answer, String language) {
        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(String.join(",", answer.headers().getValues("Vary"))).contains("Accept-Language");
    }
}
