package com.evilcorp.support.browser;

import static com.microsoft.playwright.options.AriaRole.BUTTON;
import static com.microsoft.playwright.options.AriaRole.DIALOG;
import static com.microsoft.playwright.options.AriaRole.HEADING;
import static com.microsoft.playwright.options.AriaRole.LINK;
import static com.microsoft.playwright.options.AriaRole.LIST;
import static com.microsoft.playwright.options.AriaRole.RADIO;
import static com.microsoft.playwright.options.AriaRole.REGION;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Evil Corp in Spanish, for whoever's browser asks for it. */
@QuarkusTest
class LanguageBrowserTest extends Stage {
    private final Axe axe = new Axe();

    @Test
    void a_customer_is_sold_to_in_spanish() {
        Hispanophone ana = hispanophone();
        ana.visits("/");
        ana.readsSpanish();
        ana.finds(HEADING, "Cosas que acabarán siendo suyas");
        ana.isPictured("spanish-shop");
        ana.presses(LINK, "El tercer calcetín");
        ana.readsText("Completa cualquier par que ya estuviera completo.");
        ana.isPictured("spanish-product");
        ana.presses(BUTTON, "Añadir al carrito");
        ana.finds(HEADING, "Su carrito");
        ana.presses(BUTTON, "Quitar El tercer calcetín");
        ana.readsText("No supimos a cuál se refería");
        axe.looksAt("the Spanish cart", ana);
        ana.isPictured("spanish-cart");
        ana.presses(LINK, "Pasar por caja");
        ana.finds(HEADING, "Caja");
        ana.isPictured("spanish-checkout");
        ana.presses(BUTTON, "Hacer el pedido");
        ana.finds(HEADING, "Gracias por su entusiasmo");
        ana.finds(LIST, "Lo que ha comprado");
        ana.isPictured("spanish-receipt");
        axe.looksAt("the Spanish receipt", ana);
        axe.hasFoundNothingGrave();
    }

    @Test
    void what_was_bought_by_leaving_and_by_declining_is_told_of_in_spanish() {
        Hispanophone ana = hispanophone();
        ana.visits("/products/third-sock");
        ana.presses(LINK, "Evil Corp");
        ana.readsText("Ha comprado El tercer calcetín");
        ana.visits("/products/inward-umbrella");
        ana.presses(BUTTON, "No, gracias");
        ana.readsText("Gracias por su entusiasmo. Ya se le ha cobrado.");
        ana.isPictured("spanish-sold");
    }

    @Test
    void a_chat_is_spanish_on_both_sides_from_the_question_to_the_rating() {
        Hispanophone rep = hispanophone();
        rep.visits("/support");
        rep.readsSpanish();
        rep.readsText("Todo en calma");
        rep.isPictured("spanish-console");
        Hispanophone ana = hispanophone();
        ana.visits("/products/third-sock");
        ana.presses(BUTTON, "Chatear con soporte");
        ana.finds(DIALOG, "Chat de soporte");
        ana.isPictured("spanish-start");
        ana.fills("Su nombre", "Ana");
        ana.fills("Su pregunta", "¿Y el cuarto?");
        ana.presses(BUTTON, "Iniciar chat");
        ana.readsStatus("Es usted el número 1 de la cola");
        ana.isPictured("spanish-waiting");
        rep.finds(DIALOG, "Nueva solicitud de chat");
        rep.readsText("Está mirando: El tercer calcetín");
        rep.readsText("Lee en español");
        rep.readsText("Primera vez por aquí.");
        axe.looksAt("the Spanish prompt", rep);
        rep.isPictured("spanish-prompt");
        rep.presses(BUTTON, "Aceptar");
        rep.finds(REGION, "Chat con Ana");
        rep.fills("Mensaje", "Se vende por separado.");
        rep.presses(BUTTON, "Enviar");
        ana.readsIn("Conversación", "¿Y el cuarto?", "Se vende por separado.");
        ana.readsStatus("El agente está con usted.");
        rep.isPictured("spanish-open");
        rep.presses(BUTTON, "Terminar sesión");
        ana.readsStatus("Este chat ha terminado");
        ana.readsStatus("Lo terminó el agente.");
        ana.isPictured("spanish-over");
        axe.looksAt("the Spanish chat that is over", ana);
        ana.presses(RADIO, "1 estrella");
        ana.presses(BUTTON, "Enviar valoración");
        ana.readsStatus("Nos ha dado 1 de 5.");
        rep.visits("/transcripts");
        rep.finds(HEADING, "Transcripciones");
        rep.isPictured("spanish-transcripts");
        rep.presses(LINK, "Ana");
        rep.readsText("La historia completa");
        rep.readsText("español (es)");
        rep.isPictured("spanish-transcript");
        axe.looksAt("the Spanish transcript", rep);
        axe.hasFoundNothingGrave();
    }

    @Test
    void the_fixed_sentences_are_english_and_marked_as_such() {
        Hispanophone rep = hispanophone();
        rep.visits("/support");
        rep.readsText("Todo en calma");
        Hispanophone second = hispanophone();
        second.visits("/support");
        second.readsInEnglish("Who are you are only support rep is already working, go away.");
        second.finds(BUTTON, "Reintentar");
        second.isPictured("spanish-refused");
        Hispanophone ana = hispanophone();
        ana.visits("/");
        ana.presses(BUTTON, "Chatear con soporte");
        ana.presses(BUTTON, "Iniciar chat");
        rep.presses(BUTTON, "Rechazar");
        ana.readsInEnglish("I'm sorry we don't care about your questions at this time");
        ana.readsStatus("Este chat ha terminado");
        ana.isPictured("spanish-declined");
    }

    private Hispanophone hispanophone() {
        return new Hispanophone(pageFor("es-ES"));
    }
}
