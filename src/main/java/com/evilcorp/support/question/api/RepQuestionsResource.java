package com.evilcorp.support.question.api;

import com.evilcorp.support.desk.input.InvalidInputException;
import com.evilcorp.support.desk.input.SessionName;
import com.evilcorp.support.desk.input.Text;
import com.evilcorp.support.desk.record.TokenHash;
import com.evilcorp.support.question.Decision;
import com.evilcorp.support.question.Question;
import com.evilcorp.support.question.QuestionRefusal;
import com.evilcorp.web.BearerToken;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The questions on the rep's console. To answer is the right of the seat: a console proves that it holds it by its token, and
 * each answer is for a question as the console saw it.
 */
@Path("/support/questions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class RepQuestionsResource {
    /**
     * An answer to be stored.
     *
     * @param version of the question that the rep saw
     */
    public record Answer(@Nullable Integer version, @Nullable String text) {}

    /**
     * All that there is to answer, and to correct.
     *
     * @param count    how many wait
     * @param waiting  those that wait longest, in that order
     * @param answered those answered last
     */
    public record Desk(long count, List<View> waiting, List<View> answered) {}

    /** A question as the rep reads it: what the customer reads, and who asks. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record View(
            UUID id,
            int version,
            Optional<String> name,
            Optional<String> product,
            String language,
            Optional<UUID> session,
            List<QuestionView.Entry> entries,
            Optional<Instant> waitingSince,
            OptionalInt stars) {
        static View of(Question question) {
            Question.Details details = question.details();
            return new View(
                    question.id(),
                    question.version(),
                    details.name().map(SessionName::value),
                    details.product(),
                    details.language(),
                    details.session(),
                    QuestionView.Entry.of(question),
                    question.waitingSince(),
                    question.stars());
        }
    }

    @FunctionalInterface
    private interface AnswerRule {
        Decision<Question> decide(Question asked, UUID id, Text text, Instant at);
    }

    private final RepQuestions questions;
    private final QuestionCommands commands;
    private final QuestionWording wording;

    @Inject
    RepQuestionsResource(RepQuestions questions, QuestionCommands commands, QuestionWording wording) {
        this.questions = questions;
        this.commands = commands;
        this.wording = wording;
    }

    /** What waits for an answer, oldest first, and what was answered last. */
    @GET
    public Desk desk() {
        RepQuestions.Desk desk = questions.desk().await().indefinitely();
        return new Desk(
                desk.count(),
                desk.waiting().stream().map(View::of).toList(),
                desk.answered().stream().map(View::of).toList());
    }

    /**
     * Answers a question, once for each id: 403 without the seat, 409 where it has an answer or was changed since the rep saw
     * it.
     */
    @PUT
    @Path("{question}/answers/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public View answer(
            @PathParam("question") UUID question,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Nullable Answer answer) {
        return changed(authorization, question, id, answer, Question::answer);
    }

    /** Puts another answer in the place of the last, likewise. */
    @PUT
    @Path("{question}/corrections/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public View correct(
            @PathParam("question") UUID question,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Nullable Answer answer) {
        return changed(authorization, question, id, answer, Question::correct);
    }

    /** The rep has opened a question: 403 without the seat, 404 where it has no such entry. Told again, the first time counts. */
    @PUT
    @Path("{question}/readings/{entries}")
    public void open(
            @PathParam("question") UUID question,
            @PathParam("entries") int entries,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        wording.accepted(questions
                .open(seat(authorization), question, entries, commands.now())
                .await()
                .indefinitely());
    }

    private View changed(
            @Nullable String authorization, UUID question, UUID id, @Nullable Answer answer, AnswerRule rule) {
        Text text = text(answer);
        Instant at = commands.now();
        return View.of(wording.accepted(questions
                .change(seat(authorization), question, version(answer), asked -> rule.decide(asked, id, text, at))
                .await()
                .indefinitely()));
    }

    private TokenHash seat(@Nullable String authorization) {
        return BearerToken.in(authorization)
                .map(TokenHash::of)
                .orElseThrow(() -> wording.refused(QuestionRefusal.NOT_SEATED));
    }

    private static int version(@Nullable Answer answer) {
        return Optional.ofNullable(answer).map(Answer::version).orElse(0);
    }

    private Text text(@Nullable Answer answer) {
        try {
            return Optional.ofNullable(answer)
                    .map(Answer::text)
                    .flatMap(Text::optional)
                    .orElseThrow(() -> wording.invalid(wording.words().answerIsNeeded()));
        } catch (InvalidInputException e) {
            throw wording.invalid(e.getMessage());
        }
    }
}
