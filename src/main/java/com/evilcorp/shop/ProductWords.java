package com.evilcorp.shop;

import com.evilcorp.language.Language;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Optional;

/** What is said of a product in another language than English, as it is stored. */
@Entity
@Table(name = "product_words")
@IdClass(ProductWords.Key.class)
public class ProductWords extends PanacheEntityBase {
    /** The product's slug, and the language's tag. */
    public record Key(String product, String language) {}

    @Id
    public String product;

    @Id
    public String language;

    public String title;
    public String tagline;
    public String text;

    /** Nothing for one that only a later version speaks. */
    Optional<Language> language() {
        return Arrays.stream(Language.values())
                .filter(known -> known.tag().equals(language))
                .findFirst();
    }

    Product.Words words() {
        return new Product.Words(title, tagline, text);
    }
}
