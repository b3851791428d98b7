package com.evilcorp.shop;

import java.time.Instant;
import java.util.UUID;

/**
 * What a visitor has bought, as it is shown.
 *
 * @param visit   the view of the product page that did it, or the thing in the cart
 * @param receipt the checkout's, null if it was bought on its product's page
 * @param slug    the product's
 * @param title   the product's
 * @param price   the product's, as it is shown
 * @param at      when
 */
public record Purchase(UUID visit, UUID receipt, String slug, String title, String price, Instant at) {}
