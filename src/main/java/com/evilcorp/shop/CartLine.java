package com.evilcorp.shop;

/**
 * All of one product in a cart or on a receipt.
 *
 * @param count how many, 1 at least
 */
public record CartLine(Product product, int count) {

    /** What they cost together, in euro cents. */
    int cents() {
        return product.cents() * count;
    }
}
