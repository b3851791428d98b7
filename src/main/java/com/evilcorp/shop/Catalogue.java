package com.evilcorp.shop;

import com.evilcorp.web.Language;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
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

    /** In SQL, not as entities: the start waits for it, and Hibernate's first query for its parser. */
    void load(@Observes @Priority(BEFORE_THE_DESK) StartupEvent event, AgroalDataSource database) throws SQLException {
        Map<String, Integer> cents = new LinkedHashMap<>();
        Map<String, Map<Language, Product.Words>> words = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(PRODUCTS);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                String slug = row.getString("slug");
                cents.put(slug, row.getInt("price_cents"));
                Map<Language, Product.Words> said =
                        words.computeIfAbsent(slug, unused -> new EnumMap<>(Language.class));
                Product.Words inOne =
                        new Product.Words(row.getString("title"), row.getString("tagline"), row.getString("text"));
                language(row.getString("language")).ifPresent(language -> said.put(language, inOne));
            }
        }
        Map<String, Product> products = new LinkedHashMap<>();
        cents.forEach((slug, price) -> products.put(slug, new Product(slug, price, Map.copyOf(words.get(slug)))));
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
    Product gift() {
        return Collections.min(all(), Comparator.comparingInt(Product::cents));
    }

    /** Everything but one product. */
    List<Product> others(Product than) {
        return bySlug.values().stream().filter(product -> !product.equals(than)).toList();
    }
}
