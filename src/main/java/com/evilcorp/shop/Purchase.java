package com.evilcorp.shop;

import java.time.Instant;
import java.util.UUID;

/**
 * What a visitor has bought, as it is shown.
 *
 * @param visit the view of the product page that did it
 * @param slug  the product's
 * @param title the product's
 * @param price the product's, as it is shown
 * @param at    when
 */
public record Purchase(UUID visit, String slug, String title, String price, Instant at) {}
