package com.evilcorp.shop;

import io.quarkus.panache.common.Sort;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All products, in memory: the shop is open with or without its database. */
@ApplicationScoped
public class Catalogue {
    private static final int BEFORE_THE_DESK = 100;

    private volatile Map<String, Product> bySlug = Map.of();

    @Transactional
    void load(@Observes @Priority(BEFORE_THE_DESK) StartupEvent event) {
        Map<String, Product> products = new LinkedHashMap<>();
        Map<String, List<ProductWords>> words =
                ProductWords.<ProductWords>streamAll().collect(Collectors.groupingBy(row -> row.product));
        ProductRow.<ProductRow>listAll(Sort.by("shelf"))
                .forEach(row -> products.put(row.slug, row.product(words.getOrDefault(row.slug, List.of()))));
        bySlug = products;
    }

    /** In the order of the shop's page. */
    public List<Product> all() {
        return List.copyOf(bySlug.values());
    }

    /** The product of that name. */
    public Optional<Product> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** What the house puts into a cart that would be empty: the cheapest. */
    Product gift() {
        return Collections.min(all(), Comparator.comparingInt(Product::cents));
    }

    /** Everything but one product. */
    List<Product> others(Product than) {
        return bySlug.values().stream().filter(product -> !product.equals(than)).toList();
    }
}
