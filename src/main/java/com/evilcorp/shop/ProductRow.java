package com.evilcorp.shop;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A product as it is stored. */
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

    Product product() {
        return new Product(slug, title, tagline, text, cents);
    }
}
