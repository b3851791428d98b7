package com.evilcorp.support.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The figures of the tests that do harm, a row of a table for each, left in {@code target/reliability.md}. */
public final class Report {
    private static final Path FILE = Path.of("target", "reliability.md");

    private Report() {}

    static void line(String harm, Books books) {
        row(harm, books.sent(), books.receipted(), books.stored(), books.lost(), books.doubled());
    }

    public static synchronized void row(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ').append(cell).append(" |");
        }
        try {
            Files.writeString(FILE, row + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
