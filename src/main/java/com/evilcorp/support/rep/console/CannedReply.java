package com.evilcorp.support.rep.console;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the rep says without having to think of it, by the shortcut that stands for it. */
@Entity
@Table(name = "canned_reply")
public class CannedReply extends PanacheEntityBase {
    @Id
    public UUID id;

    public String shortcut;

    @Column(name = "said")
    public String text;

    /** How often it was picked. */
    public int used;

    /** The same in other languages, by their tags. */
    @ElementCollection
    @CollectionTable(name = "canned_reply_translation", joinColumns = @JoinColumn(name = "reply"))
    @MapKeyColumn(name = "language")
    @Column(name = "said")
    public Map<String, String> translations = new HashMap<>();
}
