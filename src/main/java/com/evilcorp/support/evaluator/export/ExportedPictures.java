package com.evilcorp.support.evaluator.export;

import com.evilcorp.support.evaluator.list.SessionSummary;
import com.evilcorp.support.transcript.LinePicture;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what was shown in a few sessions. */
@ApplicationScoped
class ExportedPictures {
    /** The pictures of some sessions. */
    static final class OfSessions {
        private final Map<UUID, List<LinePicture>> bySession;

        private OfSessions(List<LinePicture> pictures) {
            bySession = pictures.stream().collect(Collectors.groupingBy(LinePicture::session));
        }

        /** All of one session, in their order. */
        List<ExportedPicture> in(UUID session) {
            return bySession.getOrDefault(session, List.of()).stream()
                    .sorted(Comparator.comparing(LinePicture::line))
                    .map(ExportedPicture::of)
                    .toList();
        }

        /** The one that a line shows. */
        Optional<ExportedPicture> at(UUID session, int line) {
            return bySession.getOrDefault(session, List.of()).stream()
                    .filter(picture -> picture.line() == line)
                    .findFirst()
                    .map(ExportedPicture::of);
        }
    }

    OfSessions of(Connection connection, List<SessionSummary> sessions) throws SQLException {
        List<UUID> ids = sessions.stream().map(SessionSummary::id).toList();
        return new OfSessions(LinePicture.of(ids).list(connection, LinePicture::read));
    }
}
