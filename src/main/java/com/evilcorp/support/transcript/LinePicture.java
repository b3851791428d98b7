package com.evilcorp.support.transcript;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.desk.record.PictureType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * What is told of a picture that a line shows.
 *
 * @param line   the place of that line in its session
 * @param size   in bytes
 * @param sha256 of its bytes, in hexadecimal digits
 */
public record LinePicture(
        UUID id, UUID session, int line, PictureType type, int width, int height, int size, String sha256) {
    private static final String OF_SESSIONS =
            """
            select id, session, line, type, width, height, octet_length(bytes) as size, encode(hash, 'hex') as sha256
              from picture where line is not null and session = any (cast(? as uuid[])) order by session, line
            """;

    /** As the web names its type: {@code image/png}. */
    public String mediaType() {
        return type.mediaType();
    }

    /** All that the lines of these sessions show, in their order. */
    public static SqlQuery of(List<UUID> sessions) {
        return SqlQuery.of(OF_SESSIONS, sessions);
    }

    /** One of them. */
    public static LinePicture read(ResultSet row) throws SQLException {
        return new LinePicture(
                row.getObject("id", UUID.class),
                row.getObject("session", UUID.class),
                row.getInt("line"),
                PictureType.valueOf(row.getString("type")),
                row.getInt("width"),
                row.getInt("height"),
                row.getInt("size"),
                row.getString("sha256"));
    }
}
