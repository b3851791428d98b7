package com.evilcorp.support.transcript;

import com.evilcorp.support.desk.record.PictureType;
import java.util.Map;
import java.util.UUID;

/** A stored picture with its bytes. */
public final class PictureFile {
    private final UUID id;
    private final UUID session;
    private final PictureType type;
    private final byte[] bytes;

    /** @param bytes not to be changed any more */
    PictureFile(UUID id, UUID session, PictureType type, byte[] bytes) {
        this.id = id;
        this.session = session;
        this.type = type;
        this.bytes = bytes;
    }

    /** The session that it was brought to. */
    public UUID session() {
        return session;
    }

    /** Its bytes, not to be changed: they are many. */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * What has to be said with it to browsers: a stranger made it, so it is to be nothing but a picture, and nobody is to keep
     * what may be erased. That its type is what is said is told with every answer.
     */
    public Map<String, String> headers() {
        return Map.of(
                "Content-Type",
                type.mediaType(),
                "Content-Disposition",
                "inline; filename=\"picture-" + id + "." + type.extension() + "\"",
                "Content-Security-Policy",
                "sandbox; default-src 'none'",
                "Cache-Control",
                "no-store");
    }
}
