package com.evilcorp.support.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.evilcorp.support.wire.Golden;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Frames that no browser would send: examples of good ones, to which something was done. */
final class HostileFrames {
    /** What a frame may have. */
    static final int MOST_BYTES = 16_384;

    private static final List<String> ODD_VALUES = List.of(
            "null",
            "true",
            "-1",
            "4.5",
            "6",
            "1e999999",
            "9223372036854775808",
            "7".repeat(1_500),
            "\"\"",
            "\" \\t\\n\"",
            "\"\\u0000\"",
            "\"\u001b[2J\"",
            "\"\\u001b[2J\"",
            "\"\\u202e\\u2066\\u200f\"",
            "\"\u202e\u2066\u200f\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\u2028\ufeff\ufffe\"",
            "\"" + "😀".repeat(2_001) + "\"",
            "\"<script>alert(1)</script>{#if}{x}\"",
            "\"'; drop table line; --\"",
            "\"${java:version}%n%s\"",
            "[]",
            "[\"start\"]",
            "{}",
            "{\"type\":\"end\"}",
            "[".repeat(400) + "]".repeat(400),
            "{\"a\":".repeat(1_200) + "1" + "}".repeat(1_200));

    private final Random random;
    private final List<ObjectNode> examples;
    private final List<String> values = new ArrayList<>(ODD_VALUES);

    /** @param known ids that belong to somebody else and are no secret */
    HostileFrames(Random random, Stream<Golden> examples, String... known) {
        this.random = random;
        this.examples = examples.map(example -> (ObjectNode) example.frame()).toList();
        Arrays.stream(known).forEach(id -> values.add("\"" + id + "\""));
    }

    /** The next one, within the limit of a frame. */
    String next() {
        ObjectNode frame = any(examples).deepCopy();
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            change(frame);
        }
        String text = frame.toString();
        return withinLimit(random.nextInt(3) == 0 ? damaged(text) : text);
    }

    /** One that is over it, be it by a single byte. */
    String tooLong() {
        return next() + " ".repeat(MOST_BYTES + 1);
    }

    /** One in pieces, of which another than the first is empty. */
    String[] inPieces() {
        String text = withinLimit(" " + next());
        int cut = Math.max(1, anyCut(text));
        return new String[] {text.substring(0, cut), "", text.substring(cut)};
    }

    private void change(ObjectNode frame) {
        switch (random.nextInt(4)) {
            case 0 -> frame.remove(anyField(frame));
            case 1 -> frame.putRawValue(anyField(frame), new RawValue(any(values)));
            case 2 -> frame.set("type", any(examples).get("type"));
            default -> frame.setAll(any(examples));
        }
    }

    private String damaged(String text) {
        int at = anyCut(text);
        return switch (random.nextInt(8)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(at);
            case 2 -> text + text;
            case 3 -> text.substring(0, at) + (char) random.nextInt(0x300) + text.substring(at);
            case 4 -> "[" + text + "]";
            case 5 -> "\ufeff" + text;
            case 6 -> text.replaceFirst("\\{", "{\"type\":\"end\",\"id\":7,");
            default -> text + " ".repeat(Math.max(0, MOST_BYTES - bytes(text)));
        };
    }

    private static String withinLimit(String text) {
        return bytes(text) <= MOST_BYTES ? text : text.substring(0, wholeCharacters(text, MOST_BYTES / 4));
    }

    private int anyCut(String text) {
        return wholeCharacters(text, random.nextInt(text.length() + 1));
    }

    /** The Java client sends no halves of characters; in JSON they can be written all the same. */
    private static int wholeCharacters(String text, int length) {
        return length > 0 && Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }

    private String anyField(ObjectNode frame) {
        List<String> fields = new ArrayList<>();
        frame.fieldNames().forEachRemaining(fields::add);
        return fields.isEmpty() ? "type" : any(fields);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
