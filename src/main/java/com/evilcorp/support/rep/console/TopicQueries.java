package com.evilcorp.support.rep.console;

import com.evilcorp.database.DatabaseGuards;
import com.evilcorp.support.transcript.Topic;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Asynchronous;

/** The topics in the database. How long that may take is up to {@link DatabaseGuards}. */
@ApplicationScoped
@Asynchronous
@ApplyGuard(DatabaseGuards.CONSOLE)
class TopicQueries {
    /** More than that nobody chooses from at a glance. */
    private static final int MOST = 12;

    /** All of them, by their titles. */
    Uni<List<ConsoleTopic>> all() {
        return ConsoleQueries.asked(
                () -> Topic.all().stream().map(ConsoleTopic::of).toList());
    }

    /** Keeps a topic, new or changed; answers whether there was room for it. */
    Uni<Boolean> keep(ConsoleTopic topic) {
        return ConsoleQueries.asked(() -> {
            Optional<Topic> known = Topic.findByIdOptional(topic.slug());
            if (known.isEmpty() && Topic.count() >= MOST) {
                return false;
            }
            Topic kept = known.orElseGet(Topic::new);
            kept.slug = topic.slug();
            kept.title = topic.title();
            kept.keywords = topic.keywords();
            kept.persist();
            return true;
        });
    }

    /** Forgets a topic; answers whether there was one. Sessions keep its slug. */
    Uni<Boolean> forget(String slug) {
        return ConsoleQueries.asked(() -> Topic.deleteById(slug));
    }
}
