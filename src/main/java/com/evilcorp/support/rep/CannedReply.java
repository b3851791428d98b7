package com.evilcorp.support.rep;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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
}
