package com.evilcorp.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.shop.ShopMessages;
import com.evilcorp.support.evaluator.comment.CommentMessages;
import com.evilcorp.support.evaluator.erasure.PersonMessages;
import com.evilcorp.support.evaluator.filter.FilterMessages;
import com.evilcorp.support.evaluator.reading.ReadingMessages;
import com.evilcorp.support.evaluator.replay.WhatIfMessages;
import com.evilcorp.support.evaluator.review.ReviewMessages;
import com.evilcorp.support.evaluator.sample.SampleMessages;
import com.evilcorp.support.evaluator.scorecard.ScorecardMessages;
import com.evilcorp.support.evaluator.session.TranscriptMessages;
import com.evilcorp.support.evaluator.statistics.page.StatisticsMessages;
import com.evilcorp.support.proof.ProofMessages;
import com.evilcorp.support.question.api.QuestionMessages;
import com.evilcorp.support.rep.console.ConsoleMessages;
import com.evilcorp.web.error.ErrorMessages;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message is there in every language, and none that nobody asks for. */
class MessagesTest {
    private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");
    private static final List<Class<?>> BUNDLES = List.of(
            LayoutMessages.class,
            ShopMessages.class,
            ErrorMessages.class,
            OfficeMessages.class,
            ConsoleMessages.class,
            FilterMessages.class,
            SampleMessages.class,
            CommentMessages.class,
            ReadingMessages.class,
            StatisticsMessages.class,
            TranscriptMessages.class,
            PersonMessages.class,
            ReviewMessages.class,
            ScorecardMessages.class,
            ProofMessages.class,
            QuestionMessages.class,
            WhatIfMessages.class);
    private static final Pattern PARAMETER = Pattern.compile("\\{(?:#when )?(\\w+)}");

    record Translation(Class<?> bundle, Language language) {
        Path file() {
            return MESSAGES.resolve(name(bundle) + "_" + language.tag() + ".properties");
        }

        Properties messages() {
            Properties messages = new Properties();
            try (var reader = Files.newBufferedReader(file())) {
                messages.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return messages;
        }
    }

    static Stream<Translation> translations() {
        return BUNDLES.stream()
                .flatMap(bundle -> Arrays.stream(Language.values()).map(language -> new Translation(bundle, language)));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void every_message_is_translated_and_no_translation_is_left_over(Translation translation) {
        Set<String> asked = Arrays.stream(translation.bundle().getDeclaredMethods())
                .map(Method::getName)
                .collect(Collectors.toSet());
        Properties messages = translation.messages();
        assertThat(messages.stringPropertyNames()).isNotEmpty().containsExactlyInAnyOrderElementsOf(asked);
        assertThat(messages.values())
                .allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void every_translation_tells_what_the_english_tells(Translation translation) {
        Properties english = new Translation(translation.bundle(), Language.ENGLISH).messages();
        translation.messages().forEach((key, text) -> assertThat(parameters((String) text))
                .as("%s in %s", key, translation.file())
                .isEqualTo(parameters(english.getProperty((String) key))));
    }

    @Test
    void these_are_all_the_messages_there_are() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            assertThat(files)
                    .containsExactlyInAnyOrderElementsOf(
                            translations().map(Translation::file).toList());
        }
    }

    private static String name(Class<?> bundle) {
        return bundle.getAnnotation(MessageBundle.class).value();
    }

    private static Set<String> parameters(String text) {
        return PARAMETER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
