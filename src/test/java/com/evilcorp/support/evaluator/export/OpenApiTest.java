package com.evilcorp.support.evaluator.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.filter.FilterParameter;
import com.evilcorp.support.transcript.SessionStatus;
import com.evilcorp.support.transcript.wait.WaitCause;
import com.evilcorp.support.wire.ShownPicture;
import com.evilcorp.web.error.ProblemDetails;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.yaml.snakeyaml.Yaml;

/** The description of the exports, beside what they are. */
@Execution(ExecutionMode.CONCURRENT)
class OpenApiTest {
    private static final List<String> OF_SESSIONS =
            Stream.of(FilterParameter.values()).map(FilterParameter::slug).toList();
    private static final List<String> OF_QUESTIONS = List.of("search", "from", "to", "zone", "state", "reviewed");

    private static final List<String> OF_CHANGES = List.of("after", "wait", "Last-Event-ID");
    private static final String CHANGES = EvaluatorPages.PATH + "/changes";

    private final JsonNode api = read();

    @Test
    void every_export_is_described_and_nothing_else() {
        List<String> paths = new ArrayList<>(List.of(EvaluatorPages.PATH, CHANGES, "/pictures", "/pictures/{id}"));
        Arrays.stream(ExportResource.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Path.class))
                .map(OpenApiTest::path)
                .forEach(paths::add);
        assertThat(names(api.path("paths"))).containsExactlyInAnyOrderElementsOf(paths);
        Arrays.stream(ExportResource.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Produces.class))
                .forEach(method -> assertThat(
                                names(api.path("paths").path(path(method)).at("/get/responses/200/content")))
                        .as(method.getName())
                        .contains(
                                method.getAnnotation(Produces.class).value()[0].replaceAll(";.*", "")));
    }

    @Test
    void every_parameter_is_described_at_each() {
        for (String name : names(api.path("paths"))) {
            if (name.startsWith("/pictures")) {
                continue;
            }
            JsonNode path = api.path("paths").path(name);
            assertThat(path.path("get").path("parameters").findValuesAsText("name"))
                    .containsExactlyElementsOf(parametersOf(name));
        }
    }

    @Test
    void every_field_is_described() {
        JsonNode session = api.at("/components/schemas/Session/properties");
        assertThat(names(session)).containsExactlyElementsOf(fields(ExportedSession.class));
        assertThat(names(session.at("/lines/items/properties")))
                .containsExactlyElementsOf(fields(ExportedSession.Line.class));
        assertThat(names(session.at("/notes/items/properties")))
                .containsExactlyElementsOf(fields(ExportedSession.Note.class));
        assertThat(names(session.at("/lines/items/properties/picture/properties")))
                .containsExactlyElementsOf(fields(ExportedPicture.class));
        assertThat(names(api.at("/components/schemas/Picture/properties")))
                .containsExactlyElementsOf(fields(ShownPicture.class));
        assertThat(ExportedSession.CSV_HEADINGS.strip() + ",notes,lines")
                .isEqualTo(String.join(",", fields(ExportedSession.class)));
    }

    @Test
    void every_field_of_a_question_is_described() {
        JsonNode question = api.at("/components/schemas/Question/properties");
        assertThat(names(question)).containsExactlyElementsOf(fields(ExportedQuestion.class));
        assertThat(names(question.at("/entries/items/properties")))
                .containsExactlyElementsOf(fields(ExportedQuestion.Entry.class));
        assertThat(ExportedQuestion.CSV_HEADINGS.strip() + ",entries")
                .isEqualTo(String.join(",", fields(ExportedQuestion.class)));
    }

    @Test
    void what_is_answered_instead_is_described() {
        assertThat(names(api.at("/components/schemas/Problem/properties")))
                .containsExactlyElementsOf(fields(ProblemDetails.class));
    }

    @Test
    void every_word_is_described() {
        assertThat(texts(api.at("/components/schemas/Outcome/enum")))
                .containsExactlyElementsOf(Stream.of(SessionStatus.values())
                        .map(SessionStatus::slug)
                        .toList());
        assertThat(texts(api.at("/components/schemas/Cause/enum")))
                .containsExactlyElementsOf(
                        Stream.of(WaitCause.values()).map(WaitCause::slug).toList());
    }

    private static String path(Method method) {
        Path more = method.getAnnotation(Path.class);
        return EvaluatorPages.PATH + (more == null ? "" : "/" + more.value());
    }

    private static List<String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> parametersOf(String path) {
        if (path.equals(CHANGES)) {
            return OF_CHANGES;
        }
        return path.contains("questions") ? OF_QUESTIONS : OF_SESSIONS;
    }

    private static JsonNode read() {
        try (InputStream document = Files.newInputStream(java.nio.file.Path.of("docs", "openapi.yaml"))) {
            // Jackson alone would leave the aliases as they are.
            return new ObjectMapper().valueToTree(new Yaml().load(document));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
