package com.evilcorp.support.rep.console;

import com.evilcorp.shop.Order;
import com.evilcorp.shop.Orders;
import com.evilcorp.shop.catalogue.Catalogue;
import com.evilcorp.shop.catalogue.Product;
import com.evilcorp.support.desk.SupportDesk;
import com.evilcorp.web.CachedPage;
import com.evilcorp.web.Ids;
import com.evilcorp.web.LanguageNegotiation;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rep's page. */
@Path("/support")
@Blocking
public class ConsolePage {
    /** @param products all of them, whose names the console shows: frames have the slugs alone */
    record Console(List<Product> products) implements TemplateInstance {}

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final CachedPage page;
    private final SupportDesk desk;
    private final Orders orders;
    private final LanguageNegotiation language;

    @Inject
    ConsolePage(SupportDesk desk, Orders orders, Catalogue catalogue, LanguageNegotiation language) {
        page = new CachedPage(() -> new Console(catalogue.all()));
        this.language = language;
        this.desk = desk;
        this.orders = orders;
    }

    /** The console. */
    @GET
    @Produces(HTML)
    @NonBlocking
    public String console() {
        return page.text(language);
    }

    /** What the customer of a session was made to buy, newest first; nothing, if the session is not known. */
    @GET
    @Path("orders")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Order.Told> orders(@QueryParam("session") @Nullable String session) {
        return Ids.parse(session).flatMap(desk.sessions()::visitorOf).map(orders::of).orElse(List.of()).stream()
                .map(bought -> bought.told(language.language()))
                .toList();
    }
}
