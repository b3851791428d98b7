package com.evilcorp.support.evaluator;

import static io.restassured.RestAssured.given;

import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Rep;
import io.restassured.response.ValidatableResponse;

/** Sessions that are over, and the pages of the evaluator about them. */
public final class Served {
    private Served() {}

    /** A session with two lines, which its customer ended. */
    public static String session(Rep rep, Customer customer, String name, String question, String answer) {
        customer.starts(name, question);
        rep.attends(customer);
        customer.sees("attended");
        rep.says(answer);
        customer.sends("end");
        customer.sees("ended");
        rep.sees("ended");
        return customer.session();
    }

    public static ValidatableResponse page(String session, String below) {
        return given().urlEncodingEnabled(false)
                .get("/transcripts/" + session + below)
                .then();
    }

    public static String read(String session) {
        return page(session, "").statusCode(200).extract().asString();
    }

    public static ValidatableResponse post(String session, String to, String... fields) {
        var form = given().redirects().follow(false);
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post("/transcripts/" + session + "/" + to).then();
    }
}
