package com.evilcorp.support.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.zxing.ReaderException;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page draws for the cameras of phones, as a reader of somebody else's reads it. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(ScriptEngine.ONE_THREAD)
class QrCodeTest {
    private static final Path ENCODER = Path.of("src/main/resources/web/leave/qr-code.js");
    private static final Path LISTS = Path.of("src/main/resources/words");
    private static final String ADDRESS = "https://support.evilcorp.example/questions#";
    private static final int LONGEST = 213;
    /** How many bytes each version holds, with the error correction that is used: ISO/IEC 18004, table 7, level M. */
    private static final int[] CAPACITIES = {14, 26, 42, 62, 84, 106, 122, 152, 180, LONGEST};

    private static ScriptEngine engine;
    private static Value encoder;

    @BeforeAll
    static void load() {
        engine = new ScriptEngine();
        Context browser = engine.newContext();
        ProxyExecutable bytes = texts -> ProxyArray.fromList(utf8(texts[0].asString()));
        browser.getBindings("js").putMember("bytesOf", bytes);
        browser.eval("js", "globalThis.TextEncoder = class { encode(text) { return [...bytesOf(text)]; } };");
        encoder = ScriptEngine.evaluate(browser, ENCODER);
    }

    private static List<Object> utf8(String text) {
        List<Object> bytes = new ArrayList<>();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            bytes.add(Byte.toUnsignedInt(one));
        }
        return bytes;
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"english", "spanish"})
    void addresses_with_any_words_of_a_list_are_read(String language) throws IOException, ReaderException {
        List<String> words = Files.readAllLines(LISTS.resolve(language + ".txt"));
        Random random = new Random(language.hashCode());
        for (int address = 0; address < 25; address++) {
            isRead(ADDRESS
                    + random.ints(6, 0, words.size())
                            .mapToObj(words::get)
                            .map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8))
                            .collect(Collectors.joining("-")));
        }
    }

    @Test
    void texts_are_read_at_which_a_version_begins_or_ends() throws ReaderException {
        int shortest = 1;
        for (int version = 1; version <= CAPACITIES.length; version++) {
            int longest = CAPACITIES[version - 1];
            for (int length : new int[] {shortest, longest}) {
                String text = "x".repeat(length);
                assertThat(drawn(text)).as("length " + length).hasDimensions(17 + 4 * version, 17 + 4 * version);
                isRead(text);
            }
            shortest = longest + 1;
        }
    }

    @Test
    @Tag("slow")
    void texts_of_every_length_are_read() throws ReaderException {
        for (int length = 1; length <= LONGEST; length++) {
            isRead("x".repeat(length));
        }
    }

    @Test
    void what_is_longer_is_refused() {
        assertThat(encoder.getMember("qrCode").execute("x".repeat(LONGEST)).getArraySize())
                .isEqualTo(57);
        assertThat(catchThrowable(() -> encoder.getMember("qrCode").execute("x".repeat(LONGEST + 1))))
                .hasMessageContaining("too long");
    }

    private static void isRead(String text) throws ReaderException {
        DecoderResult read = new Decoder().decode(drawn(text));
        assertThat(read.getText()).isEqualTo(text);
        assertThat(read.getErrorsCorrected()).as("errors in " + text).isZero();
    }

    private static boolean[][] drawn(String text) {
        return encoder.getMember("qrCode").execute(text).as(boolean[][].class);
    }
}
