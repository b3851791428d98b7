package com.evilcorp.support.transcript;

import com.evilcorp.database.Sql;
import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.desk.record.Picture;
import com.evilcorp.support.desk.record.PictureType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The pictures as they are stored. Which line shows one the journal stores, with the line. */
@ApplicationScoped
public class PictureRepository {
    /** Less than any picture waits for a line, so that none comes back which is about to be swept. */
    private static final Duration REPEATED_WITHIN = Duration.ofMinutes(1);

    private static final String SAME =
            """
            select id, type, width, height, encode(hash, 'hex') as sha256 from picture
             where session = ? and line is null and hash = ? and brought_at > ?
            """;
    private static final String KEEP =
            """
            insert into picture (id, session, type, width, height, hash, bytes, brought_at)
            select ?, ?, ?, ?, ?, ?, ?, ? where exists (select from transcript where id = ? and ended_at is null)
            """;
    private static final String FIND = "select id, session, type, bytes from picture where id = ?";
    private static final String DELETE_UNNAMED =
            """
            delete from picture p where line is null
               and (id = any (cast(? as uuid[]))
                    or exists (select from transcript t where t.id = p.session and t.ended_at is not null))
            """;

    private final Sql sql;
    private final Clock clock;

    @Inject
    PictureRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Stores a picture, unless the session is over. One that is sent again, since its answer was lost, is answered by the one that
     * is there.
     */
    public Optional<Picture> keep(UUID session, Picture picture, byte[] bytes) {
        byte[] hash = HexFormat.of().parseHex(picture.sha256());
        Optional<Picture> same = sql
                .list(
                        SqlQuery.of(SAME, session, hash, clock.instant().minus(REPEATED_WITHIN)),
                        PictureRepository::picture)
                .stream()
                .findFirst();
        if (same.isPresent()) {
            return same;
        }
        int stored = sql.update(SqlQuery.of(
                KEEP,
                picture.id(),
                session,
                picture.type().name(),
                picture.width(),
                picture.height(),
                hash,
                bytes,
                clock.instant(),
                session));
        return stored == 1 ? Optional.of(picture) : Optional.empty();
    }

    /** A picture, whether or not a line shows it. */
    public Optional<PictureFile> find(UUID picture) {
        return sql.list(SqlQuery.of(FIND, picture), PictureRepository::file).stream()
                .findFirst();
    }

    /** All that the lines of a session show, in their order. */
    public List<LinePicture> shownIn(UUID session) {
        return sql.list(LinePicture.of(List.of(session)), LinePicture::read);
    }

    /**
     * Deletes those that no line shows: of sessions that are over all, of others these.
     *
     * @return how many
     */
    public int deleteUnnamed(List<UUID> overdue) {
        return sql.update(SqlQuery.of(DELETE_UNNAMED, overdue));
    }

    private static Picture picture(ResultSet row) throws SQLException {
        return new Picture(
                row.getObject("id", UUID.class),
                PictureType.valueOf(row.getString("type")),
                row.getInt("width"),
                row.getInt("height"),
                row.getString("sha256"));
    }

    private static PictureFile file(ResultSet row) throws SQLException {
        return new PictureFile(
                row.getObject("id", UUID.class),
                row.getObject("session", UUID.class),
                PictureType.valueOf(row.getString("type")),
                row.getBytes("bytes"));
    }
}
