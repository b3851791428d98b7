package com.evilcorp.support.picture;

import static io.restassured.RestAssured.given;

import com.evilcorp.support.story.Customer;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.UUID;

/** Pictures as a browser brings, names and asks for them. */
public final class Brought {
    private Brought() {}

    /** Whatever comes of it. */
    public static Response by(Customer customer, byte[] bytes) {
        return with(customer.token(), "image/png", bytes);
    }

    /** The id of one that is taken. */
    public static String taken(Customer customer, byte[] bytes) {
        return by(customer, bytes).then().statusCode(201).extract().path("id");
    }

    static Response with(String token, String type, byte[] bytes) {
        return given().header("Authorization", "Bearer " + token)
                .contentType(type)
                .body(bytes)
                .post("/pictures");
    }

    /** A line that shows one, as its sender's receipt has it. */
    public static JsonNode shown(Customer customer, String text, String picture) {
        customer.sends("say", "id", UUID.randomUUID().toString(), "text", text, "picture", picture);
        return customer.sees("said");
    }

    static Response asked(String token, String picture) {
        return given().header("Authorization", "Bearer " + token).get("/pictures/" + picture);
    }
}
