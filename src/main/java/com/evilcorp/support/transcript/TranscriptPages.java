package com.evilcorp.support.transcript;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The evaluator's list. */
@Path("/transcripts")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class TranscriptPages {
    private static final int LONGEST_SEARCH = 200;

    /** @param older the address of the next page, null on the last */
    record Transcripts(List<TranscriptRow> rows, String search, String older) implements TemplateInstance {}

    private final Archive archive;

    @Inject
    TranscriptPages(Archive archive) {
        this.archive = archive;
    }

    /**
     * The sessions, newest first.
     *
     * @param search words to look for; only the first 200 characters count
     * @param below  where a former page stopped
     */
    @GET
    public TemplateInstance list(
            @QueryParam("search") @DefaultValue("") String search,
            @QueryParam("below") @DefaultValue("") String below) {
        // PostgreSQL has no place for a NUL.
        String asked = search.replace("\0", "").strip();
        String words = asked.codePoints()
                .limit(LONGEST_SEARCH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Archive.Page page = archive.page(words, numberOr(Long.MAX_VALUE, below));
        return new Transcripts(
                page.rows(),
                words,
                page.older().map(older -> address(words, older)).orElse(null));
    }

    private static String address(String words, long older) {
        UriBuilder address = UriBuilder.fromPath("/transcripts").queryParam("below", older);
        return (words.isEmpty() ? address : address.queryParam("search", "{words}"))
                .buildFromEncoded(URLEncoder.encode(words, StandardCharsets.UTF_8))
                .toString();
    }

    /** A page that nobody linked to is the first one. */
    private static long numberOr(long otherwise, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
