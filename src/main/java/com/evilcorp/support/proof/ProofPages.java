package com.evilcorp.support.proof;

import com.evilcorp.support.chain.ChainLink;
import com.evilcorp.support.chain.DailySeals;
import com.evilcorp.support.chain.Proof;
import com.evilcorp.support.chain.Proofs;
import com.evilcorp.web.LanguageNegotiation;
import com.evilcorp.web.error.RefusedException;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells whoever has the head of a transcript's chain whether it is unaltered, and shows the seals of the last days. */
@Path("/proof")
@Blocking
public class ProofPages {
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final int DAYS = 31;
    /** Whoever accepts anything gets the page. */
    private static final String JSON = MediaType.APPLICATION_JSON + ";qs=0.5";

    private static final String HEAD = "[0-9a-f]{64}";

    record Page(String head, ProofView view) implements TemplateInstance {}

    /**
     * The answer to a program, and nothing else.
     *
     * @param erasedAt null unless it was erased
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(String verdict, @Nullable Instant erasedAt) {}

    private final Proofs proofs;
    private final DailySeals seals;
    private final LanguageNegotiation language;

    @Inject
    ProofPages(Proofs proofs, DailySeals seals, LanguageNegotiation language) {
        this.proofs = proofs;
        this.seals = seals;
        this.language = language;
    }

    /** Asks for a head, and answers for the one that was given. */
    @GET
    @Produces(HTML)
    public Response page(@QueryParam("head") @DefaultValue("") String given) {
        List<DailySeals.Seal> newest = seals.newest(DAYS);
        if (given.isBlank()) {
            return page(Response.Status.OK, given, ProofView.unasked(newest));
        }
        Optional<ChainLink> head = parse(given);
        return head.isEmpty()
                ? page(Response.Status.BAD_REQUEST, given, ProofView.notAHead(newest))
                : page(Response.Status.OK, given, ProofView.of(prove(head.get()), newest));
    }

    /**
     * The same for programs.
     *
     * @throws RefusedException if that is no head
     */
    @GET
    @Produces(JSON)
    public Answer answer(@QueryParam("head") @DefaultValue("") String given) {
        Proof proof = prove(parse(given).orElseThrow(this::refused));
        return new Answer(ProofView.name(proof.verdict()), proof.erasedAt().orElse(null));
    }

    private Proof prove(ChainLink head) {
        return proofs.of(head).await().indefinitely();
    }

    private RefusedException refused() {
        String reason = language.words(ProofMessages.class).notAHead();
        return new RefusedException(Response.Status.BAD_REQUEST, reason);
    }

    /** Spaces, line feeds and capitals come in by copying; they are let pass. */
    private static Optional<ChainLink> parse(String given) {
        String digits = given.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return digits.matches(HEAD) ? Optional.of(new ChainLink(HexFormat.of().parseHex(digits))) : Optional.empty();
    }

    private static Response page(Response.Status status, String given, ProofView view) {
        return Response.status(status).entity(new Page(given, view)).type(HTML).build();
    }
}
