package com.evilcorp.shop;

/**
 * All of one product in a cart or on a receipt.
 *
 * @param count how many, 1 at least
 */
public record CartLine(Product product, int count) {

    int cents() {
        return product.cents() * count;
    }

    /** What they cost together, as it is shown. */
    public String price() {
        return Product.euros(cents());
    }
}
