package com.evilcorp.shop;

import com.evilcorp.shop.catalogue.Catalogue;
import com.evilcorp.shop.catalogue.Product;
import com.evilcorp.web.CachedPage;
import com.evilcorp.web.Ids;
import com.evilcorp.web.LanguageNegotiation;
import com.evilcorp.web.Redirects;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shop. Whatever a visitor does on a product's page, they end up having bought it. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ShopPages {
    static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    record Home(List<Product> products, List<Order> bought) implements TemplateInstance {}

    /** @param order null unless the page was reached by having bought the product */
    record ProductPage(Product product, List<Product> others, UUID visit, @Nullable Order order, List<Order> bought)
            implements TemplateInstance {}

    private final Catalogue catalogue;
    private final Orders orders;
    private final LanguageNegotiation language;
    private final CachedPage homeOfNewcomers;

    @Inject
    ShopPages(Catalogue catalogue, Orders orders, LanguageNegotiation language) {
        this.language = language;
        this.catalogue = catalogue;
        this.orders = orders;
        homeOfNewcomers = new CachedPage(() -> new Home(catalogue.all(), List.of()));
    }

    /** All products. */
    @GET
    public Response home(@BeanParam VisitorCookie cookie) {
        List<Order> bought = bought(cookie);
        return bought.isEmpty()
                ? pageForAll(homeOfNewcomers.text(language), cookie)
                : page(new Home(catalogue.all(), bought), cookie);
    }

    /** One product, and the two ways to buy it besides leaving. */
    @GET
    @Path("products/{slug}")
    public Response product(
            @PathParam("slug") String slug,
            @QueryParam("order") @Nullable String order,
            @BeanParam VisitorCookie cookie) {
        Product product = find(slug);
        Optional<Order> placed = Ids.parse(order).flatMap(orders::by).filter(bought -> bought.product()
                .equals(product));
        List<Order> all = bought(cookie);
        ProductPage page =
                new ProductPage(product, catalogue.others(product), UUID.randomUUID(), placed.orElse(null), all);
        return placed.isEmpty() && all.isEmpty() ? pageForAll(page, cookie) : page(page, cookie);
    }

    /** Buys, whichever button was pressed, and none too. */
    @POST
    @Path("products/{slug}/orders")
    public Response order(
            @PathParam("slug") String slug,
            @FormParam("visit") @Nullable String view,
            @FormParam("how") @Nullable String how,
            @BeanParam VisitorCookie cookie) {
        Product product = find(slug);
        UUID visit = Ids.parse(view).orElseGet(UUID::randomUUID);
        orders.place(visit, cookie.visitor(), product, parse(how));
        return Redirects.seeOther(UriBuilder.fromPath("/products/{slug}")
                        .queryParam("order", visit)
                        .build(product.slug()))
                .cookie(cookie.renewed())
                .build();
    }

    /** What this visitor has bought, for the script that waits for an order made by leaving. */
    @GET
    @Path("orders")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Order.Told> orders(@BeanParam VisitorCookie cookie) {
        return bought(cookie).stream()
                .map(bought -> bought.told(language.language()))
                .toList();
    }

    /** Whoever comes for the first time has bought nothing yet: nobody need be asked. */
    private List<Order> bought(VisitorCookie cookie) {
        return cookie.known().map(orders::of).orElse(List.of());
    }

    private Product find(String slug) {
        return catalogue.find(slug).orElseThrow(() -> new NotFoundException("product"));
    }

    /** What cannot be understood is taken for consent. */
    static ForcedOrder.How parse(@Nullable String how) {
        try {
            return ForcedOrder.How.valueOf(String.valueOf(how).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return ForcedOrder.How.BUY;
        }
    }

    /** @param page its text, or what renders it */
    static Response page(Object page, VisitorCookie cookie) {
        return answer(page, cookie).build();
    }

    /** One that shows nothing of whom it is for, so that a browser may keep it, though not without asking. */
    private static Response pageForAll(Object page, VisitorCookie cookie) {
        return answer(page, cookie)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private static Response.ResponseBuilder answer(Object page, VisitorCookie cookie) {
        return Response.ok(page, HTML).cookie(cookie.renewed());
    }
}
