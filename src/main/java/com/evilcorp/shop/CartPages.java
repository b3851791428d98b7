package com.evilcorp.shop;

import com.evilcorp.shop.catalogue.Catalogue;
import com.evilcorp.shop.catalogue.Product;
import com.evilcorp.web.Ids;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The way out with what one has put into the cart. It has no other. Nothing is charged and nobody is asked who they are:
 * what is bought here is bought in the way of the rest of the shop.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class CartPages {

    /**
     * @param cart  null while the database cannot be asked
     * @param added what has just come in, or should have; null if nothing
     * @param tried whether it came in because it was to be removed
     */
    record CartPage(@Nullable Cart cart, @Nullable Product added, boolean tried, UUID visit, List<Order> bought)
            implements TemplateInstance {}

    /** @param cart null while the database cannot be asked */
    record Checkout(@Nullable Cart cart, UUID visit, List<Order> bought) implements TemplateInstance {}

    record Receipt(Cart cart, UUID receipt, List<Order> bought) implements TemplateInstance {}

    private final Catalogue catalogue;
    private final Carts carts;
    private final Orders orders;

    @Inject
    CartPages(Catalogue catalogue, Carts carts, Orders orders) {
        this.catalogue = catalogue;
        this.carts = carts;
        this.orders = orders;
    }

    /** What is in the cart, and the buttons that would take it out. */
    @GET
    @Path("cart")
    public Response cart(
            @QueryParam("added") @Nullable String added,
            @QueryParam("instead") @Nullable String instead,
            @BeanParam VisitorCookie cookie) {
        UUID visitor = cookie.visitor();
        boolean tried = instead != null;
        CartPage page = new CartPage(
                carts.of(visitor).orElse(null),
                find(tried ? instead : added).orElse(null),
                tried,
                UUID.randomUUID(),
                orders.of(visitor));
        return ShopPages.page(page, cookie);
    }

    /** Puts a product into the cart. */
    @POST
    @Path("cart")
    public Response add(
            @FormParam("visit") @Nullable String view,
            @FormParam("product") @Nullable String slug,
            @BeanParam VisitorCookie cookie) {
        Product product = known(slug);
        UUID visitor = cookie.visitor();
        carts.add(visit(view), visitor, product);
        return seeOther(cartPath().queryParam("added", "{slug}").build(product.slug()), cookie);
    }

    /** Takes a product out of the cart. Two come in. */
    @POST
    @Path("cart/removals")
    public Response remove(
            @FormParam("visit") @Nullable String view,
            @FormParam("product") @Nullable String slug,
            @BeanParam VisitorCookie cookie) {
        Product product = known(slug);
        UUID visitor = cookie.visitor();
        carts.remove(visit(view), visitor, product);
        return seeOther(cartPath().queryParam("instead", "{slug}").build(product.slug()), cookie);
    }

    /** What it comes to, and two buttons. */
    @GET
    @Path("checkout")
    public Response checkout(@BeanParam VisitorCookie cookie) {
        UUID visitor = cookie.visitor();
        return ShopPages.page(
                new Checkout(carts.of(visitor).orElse(null), UUID.randomUUID(), orders.of(visitor)), cookie);
    }

    /** Sells the cart, whichever button was pressed, and none too. */
    @POST
    @Path("checkout")
    public Response checkOut(
            @FormParam("visit") @Nullable String view,
            @FormParam("how") @Nullable String how,
            @BeanParam VisitorCookie cookie) {
        UUID visitor = cookie.visitor();
        UUID visit = visit(view);
        carts.checkOut(visit, visitor, ShopPages.parse(how));
        return seeOther(UriBuilder.fromPath("/receipts/{receipt}").build(visit), cookie);
    }

    /** What was bought at a checkout, for whoever bought it. */
    @GET
    @Path("receipts/{receipt}")
    public Response receipt(@PathParam("receipt") String receipt, @BeanParam VisitorCookie cookie) {
        UUID visitor = cookie.visitor();
        UUID id = Ids.parse(receipt).orElseThrow(() -> new NotFoundException("receipt"));
        Cart sold = orders.on(id, visitor);
        if (sold.size() == 0) {
            throw new NotFoundException("receipt");
        }
        return ShopPages.page(new Receipt(sold, id, orders.of(visitor)), cookie);
    }

    private Product known(@Nullable String slug) {
        return find(slug).orElseThrow(() -> new NotFoundException("product"));
    }

    private Optional<Product> find(@Nullable String slug) {
        return Optional.ofNullable(slug).flatMap(catalogue::find);
    }

    private static UUID visit(@Nullable String view) {
        return Ids.parse(view).orElseGet(UUID::randomUUID);
    }

    private static UriBuilder cartPath() {
        return UriBuilder.fromPath("/cart");
    }

    private static Response seeOther(URI page, VisitorCookie cookie) {
        return Redirects.seeOther(page).cookie(cookie.renewed()).build();
    }
}
