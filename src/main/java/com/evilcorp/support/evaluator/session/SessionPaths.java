package com.evilcorp.support.evaluator.session;

import com.evilcorp.support.evaluator.EvaluatorPages;
import com.evilcorp.support.evaluator.filter.FilterParameter;
import com.evilcorp.support.evaluator.list.ListAddress;
import com.evilcorp.support.evaluator.list.SessionNavigation;
import com.evilcorp.support.search.SearchMarks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the ways from one session of a list to the next. */
@ApplicationScoped
class SessionPaths {
    private final SessionNavigation sessions;

    @Inject
    SessionPaths(SessionNavigation sessions) {
        this.sessions = sessions;
    }

    SessionPath of(UUID session, ListAddress list) {
        return new SessionPath(
                list.query(),
                list.back() + "#session-" + session,
                address(sessions.next(list, session, true), list),
                address(sessions.next(list, session, false), list),
                list.filter().value(FilterParameter.SEARCH).map(SearchMarks::of));
    }

    private static @Nullable String address(Optional<UUID> session, ListAddress list) {
        return session.map(id -> list.on(EvaluatorPages.PATH + "/" + id)).orElse(null);
    }
}
