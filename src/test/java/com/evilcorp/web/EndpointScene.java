package com.evilcorp.web;

import static io.restassured.RestAssured.given;

import com.evilcorp.support.evaluator.scorecard.FirstCard;
import com.evilcorp.support.picture.Brought;
import com.evilcorp.support.picture.Pictures;
import com.evilcorp.support.question.LeftQuestion;
import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Rep;
import com.evilcorp.support.story.Scene;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A visitor who has bought something, was served, has left a question and waits again; and what they ask of an endpoint. */
abstract class EndpointScene extends Scene {
    static final String HOSTILE = "hostile.example";
    private static final Map<String, String> REVIEW = Map.of(
            "greeting", "5", "understanding", "5", "solution", "5", "tone", "5", "control", "tone", "value", "3");

    /** What there is nothing to do with before there is an answer. */
    private static final List<String> FOR_AN_ANSWER = List.of("/ratings", "/chats", "/corrections");

    DataSource database;

    private final UUID visitor = UUID.randomUUID();
    private final UUID receipt = UUID.randomUUID();
    private final UUID question = UUID.randomUUID();
    private String session;
    private String seat;
    private List<String> words;
    private Customer waiting;
    private String picture;

    @BeforeEach
    void somebodyBoughtAndWasServed() {
        asVisitor().formParam("product", "third-sock").post("/cart");
        asVisitor().formParam("visit", receipt).post("/checkout");
        Rep rep = console();
        rep.sits();
        Customer ada = customer(visitor);
        ada.starts("Ada", "Why?");
        rep.attends(ada);
        ada.sees("attended");
        rep.sends("end");
        ada.sees("ended");
        session = ada.session();
        keep(asVisitor(), "/support/replies/" + receipt);
        seat = rep.token();
        words = asVisitor()
                .formParam("id", question)
                .formParam("text", "Why?")
                .post("/questions")
                .jsonPath()
                .getList("words");
        waiting = customer();
        waiting.starts("Bob", "Why?");
        picture = Brought.taken(waiting, Pictures.gif(1, 1));
    }

    @AfterEach
    void whatWasKeptIsForgotten() throws SQLException {
        LeftQuestion.noneIsLeft(database);
        given().delete("/support/replies/" + receipt);
        given().delete("/support/topics/" + receipt);
    }

    /** Asks of the endpoint, at an address that names what is there. */
    final Response ask(String endpoint, String path) {
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        String address = path.replace("{session}", session)
                .replace("{receipt}", receipt.toString())
                .replace("{question}", question.toString())
                .replace("{waiting}", waiting.session())
                .replace("{picture}", picture);
        if (FOR_AN_ANSWER.stream().anyMatch(address::contains) || address.startsWith("/transcripts/questions/")) {
            answer(asVisitor(), "/support/questions/" + question + "/answers/" + receipt, 1);
        }
        RequestSpecification request =
                asVisitor().headers("Host", HOSTILE, "X-Forwarded-Host", HOSTILE, "Forwarded", "host=" + HOSTILE);
        return switch (method) {
            case "POST" ->
                path.equals("/pictures")
                        ? request.header("Authorization", "Bearer " + waiting.token())
                                .body(Pictures.gif(2, 1))
                                .post(address)
                        : request.formParams(REVIEW)
                                .formParams("product", "third-sock", "token", visitor, "words", String.join(" ", words))
                                .formParams(FirstCard.fields())
                                .formParams("line", "1", "note", "Well put.", "text", "What?", "stars", "5")
                                .post(address);
            case "PUT" ->
                address.startsWith("/support/questions")
                        ? answer(request, address, address.contains("/corrections") ? 2 : 1)
                        : keep(request, address);
            case "DELETE" -> {
                keep(asVisitor(), address);
                yield request.delete(address);
            }
            default ->
                request.header("Authorization", "Bearer " + waiting.token()).request(method, address);
        };
    }

    private Response answer(RequestSpecification request, String address, int version) {
        return request.header("Authorization", "Bearer " + seat)
                .contentType(ContentType.JSON)
                .body(Map.of("version", version, "text", "Because."))
                .put(address);
    }

    private static Response keep(RequestSpecification request, String address) {
        return request.contentType(ContentType.JSON)
                .body(Map.of("shortcut", "endpoint", "text", "Hello.", "title", "Endpoint"))
                .put(address);
    }

    private RequestSpecification asVisitor() {
        return given().redirects().follow(false).cookie("visitor", visitor);
    }
}
