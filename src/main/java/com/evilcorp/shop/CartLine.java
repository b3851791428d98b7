package com.evilcorp.shop;

import com.evilcorp.shop.catalogue.Product;

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
