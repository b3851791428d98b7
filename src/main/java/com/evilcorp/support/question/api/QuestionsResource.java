package com.evilcorp.support.question.api;

import com.evilcorp.shop.Visitor;
import com.evilcorp.shop.catalogue.Catalogue;
import com.evilcorp.support.desk.input.InvalidInputException;
import com.evilcorp.support.desk.input.OwnToken;
import com.evilcorp.support.desk.input.Text;
import com.evilcorp.support.edge.ClientAddress;
import com.evilcorp.support.passphrase.SixWords;
import com.evilcorp.support.question.Decision;
import com.evilcorp.support.question.Question;
import com.evilcorp.web.Ids;
import com.evilcorp.web.LanguageNegotiation;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Questions that customers leave, and come back to with six words. The words come in the body alone: an address is kept by
 * browsers, logs and proxies.
 */
@Path("/questions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class QuestionsResource {
    private static final int MOST_STARS = 5;

    /**
     * What somebody who left a question is told, once.
     *
     * @param words     the six that open it
     * @param keptUntil when it is shredded, unless something is said before
     */
    public record Left(List<String> words, Instant keptUntil) {}

    private final QuestionCommands commands;
    private final QuestionChats chats;
    private final QuestionWording wording;
    private final ClientAddress clients;
    private final Catalogue catalogue;
    private final LanguageNegotiation language;

    @Inject
    QuestionsResource(
            QuestionCommands commands,
            QuestionChats chats,
            QuestionWording wording,
            ClientAddress clients,
            Catalogue catalogue,
            LanguageNegotiation language) {
        this.commands = commands;
        this.chats = chats;
        this.wording = wording;
        this.clients = clients;
        this.catalogue = catalogue;
        this.language = language;
    }

    /** Leaves a question, and answers with the words that open it. Sent again by the same browser, they are others. */
    @POST
    public Left leave(@BeanParam QuestionForm form, HttpServerRequest request) {
        Question question = valid(() -> form.question(catalogue, language.language(), commands.now()))
                .orElseThrow(() -> wording.invalid(wording.words().questionIsNeeded()));
        SixWords words = commands.words(language.language());
        Question left = wording.accepted(commands.leave(clients.of(request), question, words, form));
        return new Left(words.words(), commands.keptUntil(left));
    }

    /**
     * The question under six words; 404 for any others, 429 after too many of those. An answer counts as found by then, unless a
     * script only looks whether there is one.
     *
     * @param glance {@code true} for such a script
     */
    @POST
    @Path("look")
    public QuestionView look(
            @FormParam("words") @Nullable String words,
            @FormParam("glance") @Nullable String glance,
            HttpServerRequest request) {
        String address = clients.of(request);
        return view(
                Boolean.parseBoolean(glance)
                        ? commands.glance(address, key(words))
                        : commands.find(address, key(words)));
    }

    /** Adds something to it; 409 if it does not fit. */
    @POST
    @Path("additions")
    public QuestionView add(
            @FormParam("words") @Nullable String words,
            @FormParam("id") @Nullable String id,
            @FormParam("text") @Nullable String text,
            HttpServerRequest request) {
        Text added = valid(() -> Optional.ofNullable(text).flatMap(Text::optional))
                .orElseThrow(() -> wording.invalid(wording.words().questionIsNeeded()));
        UUID entry = Ids.parse(id).orElseGet(UUID::randomUUID);
        return view(commands.add(clients.of(request), key(words), entry, added));
    }

    /** Rates its answer, once. */
    @POST
    @Path("ratings")
    public QuestionView rate(
            @FormParam("words") @Nullable String words,
            @FormParam("stars") @Nullable String stars,
            HttpServerRequest request) {
        int given = Optional.ofNullable(stars)
                .filter(number -> number.matches("[1-" + MOST_STARS + "]"))
                .map(Integer::valueOf)
                .orElseThrow(() -> wording.invalid(wording.words().starsAreNeeded(MOST_STARS)));
        return view(commands.rate(clients.of(request), key(words), given));
    }

    /** Takes it back: from then on these words open nothing. */
    @POST
    @Path("withdrawals")
    public void withdraw(@FormParam("words") @Nullable String words, HttpServerRequest request) {
        wording.accepted(commands.withdraw(clients.of(request), key(words)));
    }

    /**
     * Goes on with its answer as a live chat, which the browser then resumes by its token: 409 while nobody is there, 503 while the
     * desk takes nobody on. Sent again with the same token, it is the same chat.
     */
    @POST
    @Path("chats")
    public void goOn(
            @FormParam("words") @Nullable String words,
            @FormParam("token") @Nullable String token,
            @HeaderParam(HttpHeaders.COOKIE) @Nullable String cookies,
            HttpServerRequest request) {
        OwnToken own = Optional.ofNullable(token)
                .map(given -> valid(() -> new OwnToken(given)))
                .orElseThrow(() -> wording.invalid(wording.words().tokenIsNeeded()));
        wording.accepted(chats.begin(clients.of(request), key(words), Visitor.in(cookies), own));
    }

    private QuestionView view(Decision<Question> decision) {
        Question question = wording.accepted(decision);
        return QuestionView.of(question, commands.keptUntil(question), chats.isPossible(question));
    }

    private SixWords key(@Nullable String words) {
        return Optional.ofNullable(words)
                .flatMap(SixWords::typed)
                .orElseThrow(() -> wording.invalid(wording.words().sixWordsAreNeeded()));
    }

    private <T> T valid(Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidInputException e) {
            throw wording.invalid(e.getMessage());
        }
    }
}
