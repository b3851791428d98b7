package com.evilcorp.support.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The one Chromium of the run: an installed one, else one that Playwright fetches. Where neither is to be had the tests
 * that need it are skipped, and fail where {@code CI} is set: there nobody would read that they were. The headless shell
 * is taken before a whole browser, whose own windows and menus nobody sees here and are drawn all the same.
 */
public final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> ARGS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking");
    // Playwright would fetch three browsers where one is enough.
    private static final Map<String, String> FETCH_NOTHING = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    private static final long FETCH_WITHIN_MINUTES = 5;

    private static Browser browser;
    private static String missing;

    private Chromium() {}

    /** Launched on first use; it goes when the JVM goes. */
    public static synchronized Browser browser() {
        if (!isThere()) {
            return System.getenv("CI") == null ? abort(missing) : fail(missing);
        }
        return browser;
    }

    /** Whether there is one; if need be it is launched, to know. */
    public static synchronized boolean isThere() {
        if (browser == null && missing == null) {
            launch();
        }
        return browser != null;
    }

    private static void launch() {
        try {
            Optional<Path> installed = installed();
            if (installed.isEmpty()) {
                fetch();
            }
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(ARGS);
            installed.ifPresent(options::setExecutablePath);
            browser = Playwright.create(new Playwright.CreateOptions().setEnv(FETCH_NOTHING))
                    .chromium()
                    .launch(options);
        } catch (RuntimeException | IOException | InterruptedException e) {
            missing = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
            System.err.println("NO BROWSER TESTS: " + missing);
        }
    }

    private static Optional<Path> installed() {
        List<String> path = List.of(System.getenv("PATH").split(File.pathSeparator));
        return Stream.concat(path.stream(), Stream.of("/usr/bin"))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void fetch() throws IOException, InterruptedException {
        ProcessBuilder install =
                Driver.ensureDriverInstalled(FETCH_NOTHING, false).createProcessBuilder();
        install.command().addAll(List.of("install", "chromium", "--only-shell"));
        Process process = install.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(FETCH_WITHIN_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        if (process.waitFor() != 0) {
            throw new IOException("no Chromium on the PATH, and Playwright could not fetch one");
        }
    }
}
