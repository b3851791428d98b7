package com.evilcorp.shop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cart has a way in and no way out but the checkout. */
@QuarkusTest
class CartPageTest extends Scene {
    private static final String SOCK = "third-sock";
    private static final String CACTUS = "disappointed-cactus";
    private static final String GIFT = "The Soluble Teaspoon";
    private static final Pattern COUNT = Pattern.compile("<p class=\"count\">(\\d+) ×");
    /** As many as the largest cart needs, and some. */
    private static final int STUBBORN = 8;

    private final UUID visitor = UUID.randomUUID();

    @Test
    void what_is_put_in_is_in() {
        puts(UUID.randomUUID(), SOCK).statusCode(303).header("Location", containsString("/cart?added=" + SOCK));
        cart().body(allOf(containsString("The Third Sock"), containsString("1 × € 13.33")));
        assertThat(count(cart())).isEqualTo(1);
        as(UUID.randomUUID()).get("/cart").then().body(not(containsString("The Third Sock")));
    }

    @Test
    void removing_one_adds_two_once_for_each_view_of_the_cart() {
        UUID view = UUID.randomUUID();
        puts(UUID.randomUUID(), SOCK);
        removes(view, SOCK).statusCode(303).header("Location", containsString("/cart?instead=" + SOCK));
        assertThat(count(cart())).isEqualTo(3);
        removes(view, SOCK);
        assertThat(count(cart())).isEqualTo(3);
        removes(UUID.randomUUID(), SOCK);
        assertThat(count(cart())).isEqualTo(5);
    }

    @Test
    void a_cart_is_never_empty_and_what_was_lent_to_it_stays_once_touched() {
        cart().body(containsString(GIFT));
        assertThat(count(cart())).isEqualTo(1);
        removes(UUID.randomUUID(), "soluble-teaspoon");
        assertThat(count(cart())).isEqualTo(3);
    }

    @Test
    void a_cart_has_a_bound_and_says_so() {
        puts(UUID.randomUUID(), SOCK);
        cart().body(not(containsString("nothing more will go in")));
        for (int i = 0; i < STUBBORN; i++) {
            removes(UUID.randomUUID(), SOCK);
        }
        assertThat(count(cart())).isEqualTo(Cart.MOST);
        cart().body(containsString("13 things fill a cart, and nothing more will go in."));
        puts(UUID.randomUUID(), CACTUS);
        cart().body(not(containsString("Cactus")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"buy", "decline", "leaving", "resist"})
    void every_way_out_of_the_checkout_is_an_order_with_a_receipt(String how) {
        puts(UUID.randomUUID(), SOCK);
        puts(UUID.randomUUID(), CACTUS);
        UUID view = UUID.randomUUID();
        String receipt = pays(view, how).statusCode(303).extract().header("Location");
        assertThat(receipt).endsWith("/receipts/" + view);
        as(visitor)
                .get(receipt)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Thank you for your enthusiasm"),
                        containsString("The Third Sock"),
                        containsString("The Disappointed Cactus"),
                        containsString("€ 39.83")));
        as(visitor)
                .get("/orders")
                .then()
                .body("$", hasSize(2))
                .body("receipt.unique()", equalTo(List.of(view.toString())));
        cart().body(containsString(GIFT));
    }

    @Test
    void one_view_of_the_checkout_sells_once_and_an_empty_cart_sells_what_the_house_lends() {
        UUID view = UUID.randomUUID();
        pays(view, "buy");
        puts(UUID.randomUUID(), SOCK);
        pays(view, "leaving");
        as(visitor).get("/orders").then().body("title", equalTo(List.of(GIFT)));
    }

    @Test
    void what_was_sold_does_not_come_back_when_an_old_page_is_sent_once_more() {
        UUID product = UUID.randomUUID();
        UUID old = UUID.randomUUID();
        puts(product, SOCK);
        removes(old, SOCK);
        pays(UUID.randomUUID(), "buy");
        puts(product, SOCK);
        removes(old, SOCK);
        cart().body(containsString("1 × € 6.99"));
        assertThat(count(cart())).isEqualTo(1);
    }

    @Test
    void a_receipt_is_for_whoever_bought() {
        UUID view = UUID.randomUUID();
        pays(view, "buy");
        as(visitor).get("/receipts/" + view).then().statusCode(200);
        as(UUID.randomUUID())
                .get("/receipts/" + view)
                .then()
                .statusCode(404)
                .body(containsString("There is no receipt here"));
        as(visitor).get("/receipts/nonsense").then().statusCode(404);
    }

    @Test
    void what_is_not_sold_here_cannot_be_put_in_nor_taken_out() {
        puts(UUID.randomUUID(), "happiness").statusCode(404);
        removes(UUID.randomUUID(), "happiness").statusCode(404);
        as(visitor).post("/cart").then().statusCode(404);
        as(visitor).get("/cart?added=happiness").then().statusCode(200).body(not(containsString("happiness")));
    }

    @Test
    void the_checkout_asks_for_nothing_but_a_button() {
        assertThat(as(visitor).get("/checkout").then().statusCode(200).extract().asString())
                .contains("No money changes hands")
                .doesNotContainPattern("<input(?! type=\"hidden\" name=\"visit\")|<textarea|<select");
    }

    @Test
    void the_rep_sees_what_is_sold_at_the_checkout_during_the_chat() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer(visitor);
        ada.starts("Ada", "Help");
        rep.attends(ada);
        puts(UUID.randomUUID(), SOCK);
        rep.seesNo("ordered");
        pays(UUID.randomUUID(), "decline");
        assertThat(rep.sees("ordered").path("title").asText()).isEqualTo("The Third Sock");
        given().get("/support/orders?session=" + ada.session()).then().body("title", hasItem("The Third Sock"));
    }

    private ValidatableResponse puts(UUID view, String product) {
        return posts("/cart", view, "product", product).then();
    }

    private ValidatableResponse removes(UUID view, String product) {
        return posts("/cart/removals", view, "product", product).then();
    }

    private ValidatableResponse pays(UUID view, String how) {
        return posts("/checkout", view, "how", how).then();
    }

    private Response posts(String path, UUID view, String name, String value) {
        return as(visitor)
                .redirects()
                .follow(false)
                .formParam("visit", view)
                .formParam(name, value)
                .post(path);
    }

    private ValidatableResponse cart() {
        return as(visitor).get("/cart").then().statusCode(200);
    }

    private static int count(ValidatableResponse cart) {
        return COUNT.matcher(cart.extract().asString())
                .results()
                .mapToInt(line -> Integer.parseInt(line.group(1)))
                .sum();
    }

    private static RequestSpecification as(UUID visitor) {
        return given().cookie("visitor", visitor.toString());
    }
}
