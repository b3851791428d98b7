package com.evilcorp.shop;

import com.evilcorp.shop.catalogue.Product;
import com.evilcorp.web.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a visitor has bought: a {@link ForcedOrder} with its product.
 *
 * @param visit   the view of the product page that did it, or the thing in the cart
 * @param receipt the checkout's, null if it was bought on its product's page
 * @param at      when
 */
public record Order(UUID visit, @Nullable UUID receipt, Product product, Instant at) {

    /**
     * The same as scripts are told of it.
     *
     * @param slug  the product's
     * @param title the product's
     * @param price the product's, as it is shown
     */
    public record Told(UUID visit, @Nullable UUID receipt, String slug, String title, String price, Instant at) {}

    /** The same, in words. */
    public Told told(Language language) {
        return new Told(visit, receipt, product.slug(), product.title(language), product.price(language), at);
    }
}
