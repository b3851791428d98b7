package com.evilcorp.support.question.api;

import com.evilcorp.shop.Visitor;
import com.evilcorp.shop.catalogue.Catalogue;
import com.evilcorp.shop.catalogue.Product;
import com.evilcorp.support.desk.input.SessionName;
import com.evilcorp.support.desk.input.Text;
import com.evilcorp.support.question.Question;
import com.evilcorp.web.Ids;
import com.evilcorp.web.Language;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a browser sends with a question. */
public class QuestionForm {
    /** The browser's own for this question, so that it can be sent again. */
    @FormParam("id")
    @Nullable
    String id;

    @FormParam("name")
    @Nullable
    String name;

    @FormParam("text")
    @Nullable
    String text;

    /** Slug of the product looked at. */
    @FormParam("product")
    @Nullable
    String product;

    /** The session that waits in vain, and its token. */
    @FormParam("session")
    @Nullable
    String session;

    @FormParam("token")
    @Nullable
    String token;

    @HeaderParam(HttpHeaders.COOKIE)
    @Nullable
    String cookies;

    /** The browser; one without cookies is a new one each time. */
    UUID visitor() {
        return Visitor.in(cookies).orElseGet(UUID::randomUUID);
    }

    Optional<String> token() {
        return Optional.ofNullable(token);
    }

    /** How long it is, in UTF-16 units. */
    int length() {
        return Optional.ofNullable(text).map(String::length).orElse(0)
                + Optional.ofNullable(name).map(String::length).orElse(0);
    }

    /**
     * @return empty where there is nothing to be asked
     * @throws com.evilcorp.support.desk.input.InvalidInputException when something is out of bounds
     */
    Optional<Question> question(Catalogue catalogue, Language language, Instant at) {
        Question.Details details = new Question.Details(
                Optional.ofNullable(name).flatMap(SessionName::optional),
                Optional.ofNullable(product).flatMap(catalogue::find).map(Product::slug),
                language.tag(),
                Ids.parse(session));
        UUID known = Ids.parse(id).orElseGet(UUID::randomUUID);
        return Optional.ofNullable(text).flatMap(Text::optional).map(asked -> Question.left(known, details, asked, at));
    }
}
