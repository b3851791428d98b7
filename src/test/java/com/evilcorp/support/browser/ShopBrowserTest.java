package com.evilcorp.support.browser;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Whatever a visitor does on a product's page, they have bought it. */
@QuarkusTest
class ShopBrowserTest extends Stage {
    private static final String CACTUS = "The Disappointed Cactus";
    private static final String TIN = "Tinned Meeting, 60 Minutes";
    private static final String UMBRELLA = "The Inward Umbrella";

    @Test
    void the_button_that_buys_buys() {
        CustomerBrowser ada = customer();
        ada.visits("/products/tinned-meeting");
        ada.hasBoughtNothing();
        ada.isPictured("product");
        ada.buys();
        ada.hasBought(TIN);
        ada.isPictured("product-bought");
        ada.reloads();
        ada.hasBought(TIN);
    }

    @Test
    void the_button_that_declines_buys_too() {
        CustomerBrowser ada = customer();
        ada.visits("/products/tinned-meeting");
        ada.declinesToBuy();
        ada.hasBought(TIN);
        ada.follows("Evil Corp");
        ada.hasBought(TIN);
    }

    @Test
    void leaving_for_another_page_buys() {
        CustomerBrowser ada = customer();
        ada.visits("/");
        ada.follows(CACTUS);
        ada.hasBoughtNothing();
        ada.follows("Evil Corp");
        ada.hasBought(CACTUS);
        ada.reloads();
        ada.hasBought(CACTUS);
    }

    @Test
    void closing_the_tab_buys() {
        CustomerBrowser ada = customer();
        ada.visits("/products/inward-umbrella");
        ada.hasBoughtNothing();
        CustomerBrowser later = ada.opensAnotherTab();
        ada.closesTheTab();
        later.visitsUntilBought("/", UMBRELLA);
    }

    @Test
    void the_rep_sees_beside_the_chat_what_was_sold_before_and_meanwhile() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer();
        ada.visits("/products/inward-umbrella");
        ada.buys();
        ada.hasBought(UMBRELLA);
        ada.asks("Ada", "I said no?");
        rep.accepts();
        rep.sold("Ada", UMBRELLA);
        ada.hidesChat();
        ada.follows(CACTUS);
        ada.declinesToBuy();
        ada.hasBought(CACTUS);
        rep.sold("Ada", CACTUS, UMBRELLA);
        rep.talksTo("Ada");
        rep.isPictured("console-orders");
    }
}
