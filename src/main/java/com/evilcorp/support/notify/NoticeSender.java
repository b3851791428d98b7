package com.evilcorp.support.notify;

import com.evilcorp.support.config.NotifyConfig;
import com.evilcorp.support.trace.Traces;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Posts notices to whoever was configured, follows nobody elsewhere, and tries again after growing pauses what was not taken: a
 * failure there (5xx, 429, no answer) may pass, any other refusal will not.
 */
final class NoticeSender {
    private static final Logger LOG = Logger.getLogger(NoticeSender.class);
    private static final int OK = 200;
    private static final int REDIRECTED = 300;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final URI url;
    private final NotifyConfig settings;
    private final NoticeSignature signature;
    private final CallableHosts hosts;
    private final HttpClient client;
    private final Clock clock;

    /** What became of a try. */
    private enum Outcome {
        TAKEN,
        REFUSED,
        FAILED
    }

    NoticeSender(URI url, String secret, NotifyConfig settings, Clock clock) {
        this.url = url;
        this.settings = settings;
        this.signature = new NoticeSignature(secret);
        this.hosts = new CallableHosts(settings.privateHosts().orElse(Set.of()));
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
        this.clock = clock;
    }

    /** Sends it until it is taken, refused, or was tried often enough; answers whether it was taken. */
    boolean send(Notice notice) throws InterruptedException {
        Duration pause = settings.retryDelay();
        for (int attempt = 1; ; attempt++) {
            Outcome outcome = attempt(notice);
            if (outcome != Outcome.FAILED || attempt == settings.maxAttempts()) {
                return outcome == Outcome.TAKEN;
            }
            Thread.sleep(pause.toMillis());
            pause = pause.multipliedBy(2);
        }
    }

    private Outcome attempt(Notice notice) throws InterruptedException {
        try {
            if (!hosts.mayCall(url.getHost())) {
                LOG.warnf("support.notify.url: %s is on a private network that is not named", url.getHost());
                return Outcome.REFUSED;
            }
            int status = client.send(request(notice), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status >= OK && status < REDIRECTED) {
                return Outcome.TAKEN;
            }
            LOG.warnf("The notice %s was answered with %d", notice.kind().slug(), status);
            return status == TOO_MANY_REQUESTS || status >= SERVER_ERROR ? Outcome.FAILED : Outcome.REFUSED;
        } catch (IOException e) {
            LOG.warnf("The notice %s was not taken: %s", notice.kind().slug(), e.toString());
            return Outcome.FAILED;
        }
    }

    /** Signed anew for each try, so that a late one is not too old. */
    private HttpRequest request(Notice notice) {
        String body = notice.in(settings.body());
        HttpRequest.Builder request = HttpRequest.newBuilder(url);
        Traces.headers().forEach(request::header);
        return request.timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", notice.id().toString())
                .header("X-Signature", signature.of(body, clock.instant()))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
