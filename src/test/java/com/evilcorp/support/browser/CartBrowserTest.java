package com.evilcorp.support.browser;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Whoever puts something into the cart leaves with more of it. */
@QuarkusTest
class CartBrowserTest extends Stage {
    private static final String SOCK = "The Third Sock";
    private static final String SOCKS_PAGE = "/products/third-sock";

    @Test
    void from_the_cart_all_ways_lead_to_a_receipt() {
        Shopper ada = new Shopper(customer().page);
        ada.putsIntoTheCart(SOCKS_PAGE);
        ada.hasInTheCart(1, SOCK);
        ada.removes(SOCK);
        ada.readsNotice("You asked us to remove " + SOCK);
        ada.hasInTheCart(3, SOCK);
        ada.isPictured("cart");
        ada.hasBought(0, SOCK);
        ada.follows("Keep shopping");
        ada.hasHeading("Checkout");
        ada.isBilled("3 × " + SOCK, "€ 39.99");
        ada.isPictured("checkout");
        ada.button("Cancel").click();
        ada.hasHeading("Thank you for your enthusiasm");
        ada.isBilled("3 × " + SOCK, "€ 39.99");
        ada.isPictured("receipt");
        ada.hasBought(3, SOCK);
        ada.reloads();
        ada.hasBought(3, SOCK);
    }

    @Test
    void leaving_the_checkout_is_a_way_to_pay() {
        Shopper ada = new Shopper(customer().page);
        ada.putsIntoTheCart(SOCKS_PAGE);
        ada.follows("Check out");
        ada.hasHeading("Checkout");
        ada.follows("Your cart");
        ada.hasBought(1, SOCK);
        ada.reloads();
        ada.hasInTheCart(1, "The Soluble Teaspoon");
    }

    @Test
    void all_of_it_works_without_scripts() {
        Shopper ada = new Shopper(pageWithoutScripts());
        ada.putsIntoTheCart(SOCKS_PAGE);
        ada.removes(SOCK);
        ada.hasInTheCart(3, SOCK);
        ada.follows("Check out");
        ada.button("Place order").click();
        ada.hasHeading("Thank you for your enthusiasm");
        ada.isBilled("3 × " + SOCK, "€ 39.99");
    }

    @Test
    void the_keyboard_gets_everywhere_and_out_again() {
        Shopper ada = new Shopper(customer().page);
        ada.putsIntoTheCart(SOCKS_PAGE);
        ada.pressesUntilOn("Tab", ada.removeButton(SOCK));
        ada.presses("Enter");
        ada.hasInTheCart(3, SOCK);
        ada.pressesUntilOn("Tab", ada.page.getByText("Keep shopping"));
        ada.presses("Enter");
        ada.hasHeading("Checkout");
        ada.pressesUntilOn("Tab", ada.button("Cancel"));
        ada.pressesUntilOn("Tab", ada.page.getByText("Chat with support"));
        ada.pressesUntilOn("Shift+Tab", ada.button("Cancel"));
        ada.presses("Enter");
        ada.hasHeading("Thank you for your enthusiasm");
        ada.pressesUntilOn("Tab", ada.page.getByText("Back for more"));
    }
}
