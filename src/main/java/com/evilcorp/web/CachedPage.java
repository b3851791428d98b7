package com.evilcorp.web;

import io.quarkus.qute.TemplateInstance;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A page that is the same for everybody who reads the same language, so that it is rendered once for each. */
public final class CachedPage {
    private final Map<Language, String> texts = new ConcurrentHashMap<>();
    private final Supplier<? extends TemplateInstance> page;

    /** @param page asked for when somebody reads it first; nothing in it may change afterwards */
    public CachedPage(Supplier<? extends TemplateInstance> page) {
        this.page = page;
    }

    /** Its text for whoever the present request is answered to. */
    public String text(LanguageNegotiation reader) {
        return texts.computeIfAbsent(reader.language(), language -> page.get().render());
    }
}
