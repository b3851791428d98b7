package com.evilcorp.shop;

import com.evilcorp.shop.catalogue.Product;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is about to be sold, or was, as it is shown.
 *
 * @param lines one for each product
 */
public record Cart(List<CartLine> lines) {
    /** How many things a cart holds at most. Something has to give, and it is not the customer's will. */
    static final int MOST = 13;

    /** A line for each product, in the order in which they first appear. */
    static Cart of(List<Product> things) {
        Map<Product, Integer> counts = new LinkedHashMap<>();
        things.forEach(thing -> counts.merge(thing, 1, Integer::sum));
        return new Cart(counts.entrySet().stream()
                .map(entry -> new CartLine(entry.getKey(), entry.getValue()))
                .toList());
    }

    /** How many things it holds. */
    public int size() {
        return lines.stream().mapToInt(CartLine::count).sum();
    }

    /** Whether nothing more fits. */
    public boolean isFull() {
        return size() >= MOST;
    }

    /** What all of it costs, in euro cents. */
    int cents() {
        return lines.stream().mapToInt(CartLine::cents).sum();
    }
}
