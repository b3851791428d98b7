package com.evilcorp.shop;

import com.evilcorp.language.Language;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A product as it is stored, with what is said of it in English. */
@Entity
@Table(name = "product")
public class ProductRow extends PanacheEntityBase {
    @Id
    public String slug;

    public String title;
    public String tagline;
    public String text;

    @Column(name = "price_cents")
    public int cents;

    /** Its place on the shop's page. */
    public int shelf;

    /** @param translated what is said of it in languages other than English */
    Product product(List<ProductWords> translated) {
        Map<Language, Product.Words> words = new EnumMap<>(Language.class);
        words.put(Language.ENGLISH, new Product.Words(title, tagline, text));
        translated.forEach(row -> row.language().ifPresent(language -> words.put(language, row.words())));
        return new Product(slug, cents, Map.copyOf(words));
    }
}
