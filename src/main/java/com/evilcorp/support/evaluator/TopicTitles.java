package com.evilcorp.support.evaluator;

import com.evilcorp.support.transcript.Topic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What topics are called, read once for a page. */
@RequestScoped
class TopicTitles {
    private Optional<Map<String, String>> known = Optional.empty();

    /** The titles of all topics that there are, by their slugs, in the order of the titles. */
    Map<String, String> all() {
        if (known.isEmpty()) {
            known = Optional.of(QuarkusTransaction.requiringNew().call(TopicTitles::read));
        }
        return known.get();
    }

    private static Map<String, String> read() {
        Map<String, String> titles = new LinkedHashMap<>();
        Topic.all().forEach(topic -> titles.put(topic.slug, topic.title));
        return titles;
    }
}
