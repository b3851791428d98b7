package com.evilcorp.shop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.evilcorp.shop.catalogue.Product;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import com.evilcorp.web.Language;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a visitor does, they buy. */
@QuarkusTest
class ShopPageTest extends Scene {
    DataSource database;

    @Test
    void the_shop_shows_every_product_with_picture_and_price() throws SQLException {
        List<Product> products = products();
        assertThat(products).hasSizeBetween(8, 12);
        String page = given().get("/").then().statusCode(200).extract().asString();
        for (Product product : products) {
            assertThat(page)
                    .contains(
                            product.title(Language.ENGLISH),
                            product.price(Language.ENGLISH),
                            "/products/" + product.slug(),
                            "/pictures/catalogue.svg#" + product.slug());
            given().get("/pictures/" + product.slug() + ".svg")
                    .then()
                    .statusCode(200)
                    .contentType("image/svg+xml")
                    .body(containsString("<title>"));
        }
    }

    @Test
    void all_pictures_are_one_file_with_a_view_of_each() throws SQLException {
        List<Product> products = products();
        XmlPath sheet = given().get("/pictures/catalogue.svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Cache-Control", containsString("max-age"))
                .extract()
                .xmlPath();
        for (int i = 0; i < products.size(); i++) {
            assertThat(sheet.getString("svg.view[" + i + "].@id"))
                    .isEqualTo(products.get(i).slug());
            assertThat(sheet.getString("svg.view[" + i + "].@viewBox")).isEqualTo("0 %d 400 300".formatted(300 * i));
            assertThat(sheet.getString("svg.svg[" + i + "].@y")).isEqualTo(Integer.toString(300 * i));
        }
    }

    @Test
    void every_product_is_told_of_in_every_language() throws SQLException {
        Set<String> slugs = products().stream().map(Product::slug).collect(Collectors.toSet());
        for (Language language : EnumSet.complementOf(EnumSet.of(Language.ENGLISH))) {
            assertThat(translated(language)).as(language.tag()).isEqualTo(slugs);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"buy", "decline", "leaving", "resist"})
    void every_way_out_of_a_product_page_is_an_order(String how) throws SQLException {
        UUID visitor = UUID.randomUUID();
        UUID visit = UUID.randomUUID();
        Product product = products().get(0);
        String receipt = order(visitor, visit, product, how)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        as(visitor)
                .get(receipt)
                .then()
                .statusCode(200)
                .body(allOf(containsString("You have bought"), containsString(product.title(Language.ENGLISH))));
        as(visitor)
                .get("/orders")
                .then()
                .body("visit", equalTo(List.of(visit.toString())))
                .body("[0].price", equalTo(product.price(Language.ENGLISH)));
    }

    @Test
    void one_view_of_a_page_buys_once_and_another_visitor_sees_nothing_of_it() throws SQLException {
        UUID visitor = UUID.randomUUID();
        UUID visit = UUID.randomUUID();
        Product product = products().get(1);
        order(visitor, visit, product, "buy");
        order(visitor, visit, product, "leaving");
        as(visitor).get("/orders").then().body("$", hasSize(1));
        as(visitor).get("/").then().body(containsString("You have bought"));
        as(UUID.randomUUID()).get("/orders").then().body("$", hasSize(0));
        as(UUID.randomUUID()).get("/").then().body(not(containsString("You have bought")));
    }

    @Test
    void a_new_visitor_is_given_a_name_that_scripts_cannot_read() throws SQLException {
        given().get("/products/" + products().get(0).slug())
                .then()
                .statusCode(200)
                .header("Set-Cookie", allOf(containsString("visitor="), containsString("HttpOnly")))
                .header("Cache-Control", equalTo("no-cache"));
    }

    @Test
    void what_is_not_there_is_said_in_words() {
        for (String path : List.of("/products/nothing", "/nothing", "/products/%00")) {
            given().accept("text/html")
                    .get(path)
                    .then()
                    .statusCode(404)
                    .body(allOf(containsString("We do not sell that"), not(containsString("Exception"))));
        }
    }

    @Test
    void a_method_that_is_not_taken_is_refused_as_such() {
        given().delete("/").then().statusCode(405);
    }

    @Test
    void the_rep_sees_what_the_customer_was_made_to_buy_before_and_during_the_chat() throws SQLException {
        UUID visitor = UUID.randomUUID();
        Product before = products().get(2);
        Product during = products().get(3);
        order(visitor, UUID.randomUUID(), before, "decline");
        Rep rep = console();
        rep.sits();
        Customer ada = customer(visitor);
        ada.sends("start", "name", "Ada", "product", before.slug());
        ada.isQueued();
        assertThat(rep.sees("arrived").path("product").asText()).isEqualTo(before.slug());
        rep.attends(ada);
        given().get("/support/orders?session=" + ada.session())
                .then()
                .body("title", equalTo(List.of(before.title(Language.ENGLISH))));
        order(visitor, UUID.randomUUID(), during, "leaving");
        JsonNode ordered = rep.sees("ordered");
        assertThat(ordered.path("session").asText()).isEqualTo(ada.session());
        assertThat(ordered.path("title").asText()).isEqualTo(during.title(Language.ENGLISH));
        order(UUID.randomUUID(), UUID.randomUUID(), during, "buy");
        rep.seesNo("ordered");
        given().get("/support/orders?session=nonsense").then().statusCode(200).body("$", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__Host-visitor={visitor}",
                "visitor={visitor}",
                "visitor=00000000-0000-4000-8000-000000000000; __Host-visitor={visitor}"
            })
    void the_chat_knows_a_visitor_by_either_cookie(String cookies) {
        UUID visitor = UUID.randomUUID();
        as(visitor).post("/products/third-sock/orders");
        Rep rep = console();
        rep.sits();
        Customer ada =
                opened(Customer.withCookies(socket(customers), cookies.replace("{visitor}", visitor.toString())));
        ada.starts("Ada", "Why?");
        rep.attends(ada);
        given().get("/support/orders?session=" + ada.session()).then().body("$", hasSize(1));
    }

    @Test
    void an_unknown_product_counts_as_none() {
        Rep rep = console();
        rep.sits();
        Customer ada = customer();
        ada.sends("start", "name", "Ada", "product", "nothing-we-sell");
        ada.isQueued();
        assertThat(rep.sees("arrived").has("product")).isFalse();
    }

    private Set<String> translated(Language language) throws SQLException {
        Set<String> slugs = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select product from product_translation where language = ?")) {
            statement.setString(1, language.tag());
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                slugs.add(rows.getString(1));
            }
        }
        return slugs;
    }

    private List<Product> products() throws SQLException {
        List<Product> products = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select slug, title, tagline, text, price_cents from product order by display_order")) {
            while (rows.next()) {
                Product.Words words = new Product.Words(rows.getString(2), rows.getString(3), rows.getString(4));
                products.add(new Product(rows.getString(1), rows.getInt(5), Map.of(Language.ENGLISH, words)));
            }
        }
        return products;
    }

    private static Response order(UUID visitor, UUID visit, Product product, String how) {
        return as(visitor)
                .redirects()
                .follow(false)
                .formParam("visit", visit)
                .formParam("how", how)
                .post("/products/" + product.slug() + "/orders");
    }

    private static io.restassured.specification.RequestSpecification as(UUID visitor) {
        return given().cookie("visitor", visitor.toString());
    }
}
