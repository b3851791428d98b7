package com.evilcorp.support.evaluator.list;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.story.Customer;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.regex.Pattern;

/** The evaluator's list, as it is read. */
final class ListPage {
    private static final Pattern SESSION = Pattern.compile("<a href=\"/transcripts/([0-9a-f-]{36})(?:\\?[^\"]*)?\">");

    private ListPage() {}

    static ValidatableResponse answer(String address) {
        return given().urlEncodingEnabled(false).get(address).then();
    }

    static String page(String address) {
        return answer(address).statusCode(200).extract().asString();
    }

    /** The sessions that it lists, in its order. */
    static List<String> sessions(String page) {
        return SESSION.matcher(page).results().map(found -> found.group(1)).toList();
    }

    /** What it says of one session. */
    static String row(Customer customer, String address) {
        String list = page(address);
        int link = list.indexOf("/transcripts/" + customer.session());
        assertThat(link).isPositive();
        return list.substring(link, list.indexOf("</tr>", link));
    }
}
