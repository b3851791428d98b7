package com.evilcorp.support.recovery;

import com.evilcorp.database.SqlQuery;
import com.evilcorp.support.desk.RecoveredState;
import com.evilcorp.support.desk.record.Picture;
import com.evilcorp.support.desk.record.PictureType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A picture that was brought to a session and is shown by no line. */
record StoredPicture(UUID session, Picture picture, Instant at) {
    static StoredPicture of(ResultSet row) throws SQLException {
        return new StoredPicture(
                row.getObject("session", UUID.class),
                in(row).orElseThrow(),
                SqlQuery.instant(row, "brought_at").orElseThrow());
    }

    /** The picture that a row holds, if it holds one. */
    static Optional<Picture> in(ResultSet row) throws SQLException {
        UUID id = row.getObject("picture", UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new Picture(
                        id,
                        PictureType.valueOf(row.getString("type")),
                        row.getInt("width"),
                        row.getInt("height"),
                        row.getString("sha256")));
    }

    RecoveredState.BroughtPicture brought() {
        return new RecoveredState.BroughtPicture(picture, at);
    }
}
