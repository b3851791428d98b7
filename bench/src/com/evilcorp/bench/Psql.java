package com.evilcorp.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Statements without a service around them: PostgreSQL's own client, which tells how long each took. */
final class Psql {
    private static final Pattern TIME = Pattern.compile("Time: ([\\d.]+) ms");

    private final Path folder;
    private final URI server;

    /** @param url for JDBC */
    Psql(Path folder, String url) {
        this.folder = folder;
        server = URI.create(url.substring("jdbc:".length()));
    }

    /** Whether there is one on the path. */
    static boolean isHere() throws InterruptedException {
        try {
            return new ProcessBuilder("psql", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * How many milliseconds the statements of each page take, in one connection that has executed them all before, as those of
     * a service have. One that is given up, as the page gave it up, counts until then.
     */
    double[] millis(List<List<Asked>> pages) throws IOException, InterruptedException {
        Path script = folder.resolve("asked.sql");
        Path told = folder.resolve("told.txt");
        Files.writeString(script, script(pages));
        Process psql = new ProcessBuilder(
                        "psql",
                        "--no-psqlrc",
                        "--quiet",
                        "--host=" + server.getHost(),
                        "--port=" + server.getPort(),
                        "--username=postgres",
                        "--dbname=" + server.getPath().substring(1),
                        "--file=" + script)
                .redirectError(folder.resolve("refused.txt").toFile())
                .redirectOutput(told.toFile())
                .start();
        assertThat(psql.waitFor()).as(() -> "psql, of " + script).isZero();
        return sums(Files.readString(told), pages);
    }

    private static String script(List<List<Asked>> pages) {
        StringBuilder script = new StringBuilder("\\o /dev/null\n");
        pages.forEach(page -> page.forEach(asked -> script.append(asked.sql()).append(";\n")));
        for (List<Asked> page : pages) {
            for (Asked asked : page) {
                script.append(asked.setting() ? "\\timing off\n" : "\\timing on\n")
                        .append(asked.sql())
                        .append(";\n");
            }
        }
        return script.toString();
    }

    private static double[] sums(String told, List<List<Asked>> pages) {
        double[] times = TIME.matcher(told)
                .results()
                .map((MatchResult time) -> time.group(1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        double[] sums = new double[pages.size()];
        int next = 0;
        for (int page = 0; page < sums.length; page++) {
            for (Asked asked : pages.get(page)) {
                sums[page] += asked.setting() ? 0 : times[next++];
            }
        }
        assertThat(next)
                .as(() -> String.format(Locale.ROOT, "statements that were timed: %s", told))
                .isEqualTo(times.length);
        return sums;
    }
}
