package com.evilcorp.shop;

import java.util.UUID;

/**
 * A visitor was made to buy something, and it is stored. Fired as a CDI event, once for each order.
 *
 * @param visitor  who
 * @param order what
 */
public record OrderPlaced(UUID visitor, Order order) {}
