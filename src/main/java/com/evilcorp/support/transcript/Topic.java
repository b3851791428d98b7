package com.evilcorp.support.transcript;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;

/** What sessions may be about. Those that were about one that is gone keep its slug. */
@Entity
public class Topic extends PanacheEntityBase {
    @Id
    public String slug;

    public String title;

    /** Words that suggest it where they are said, besides those of its title. */
    public String keywords;

    /** All of them, by their titles. */
    public static List<Topic> all() {
        return list("order by title, slug");
    }
}
