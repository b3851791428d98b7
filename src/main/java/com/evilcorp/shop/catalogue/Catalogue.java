package com.evilcorp.shop.catalogue;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.web.Language;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All products, in memory: the shop is open with or without its database. */
@ApplicationScoped
public class Catalogue {
    private static final int BEFORE_THE_DESK = 100;

    /** What is said of a product in English stands with it, all else beside it. */
    private static final String PRODUCTS =
            """
            select slug, price_cents, language, words.title, words.tagline, words.text
              from product
              join (select slug as product, 'en' as language, title, tagline, text from product
                    union all
                    select product, language, title, tagline, text from product_translation) words on words.product = slug
             order by display_order
            """;

    private volatile Map<String, Product> bySlug = Map.of();

    private record Translated(String slug, int cents, String language, Product.Words words) {
        static Translated of(ResultSet row) throws SQLException {
            return new Translated(
                    row.getString("slug"),
                    row.getInt("price_cents"),
                    row.getString("language"),
                    new Product.Words(row.getString("title"), row.getString("tagline"), row.getString("text")));
        }
    }

    void load(@Observes @Priority(BEFORE_THE_DESK) StartupEvent event, Sql sql) {
        Map<String, Integer> cents = new LinkedHashMap<>();
        Map<String, Map<Language, Product.Words>> words = new HashMap<>();
        for (Translated one : sql.list(SqlQuery.of(PRODUCTS), Translated::of)) {
            cents.put(one.slug(), one.cents());
            Map<Language, Product.Words> said =
                    words.computeIfAbsent(one.slug(), unused -> new EnumMap<>(Language.class));
            language(one.language()).ifPresent(language -> said.put(language, one.words()));
        }
        Map<String, Product> products = new LinkedHashMap<>();
        cents.forEach((slug, price) ->
                products.put(slug, new Product(slug, price, Map.copyOf(words.getOrDefault(slug, Map.of())))));
        bySlug = products;
    }

    /** Nothing for one that only a later version speaks. */
    private static Optional<Language> language(String tag) {
        return Arrays.stream(Language.values())
                .filter(known -> known.tag().equals(tag))
                .findFirst();
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
    public Product gift() {
        return Collections.min(all(), Comparator.comparingInt(Product::cents));
    }

    /** Everything but one product. */
    public List<Product> others(Product than) {
        return bySlug.values().stream().filter(product -> !product.equals(than)).toList();
    }
}
