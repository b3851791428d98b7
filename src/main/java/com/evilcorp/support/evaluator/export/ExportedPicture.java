package com.evilcorp.support.evaluator.export;

import com.evilcorp.support.transcript.LinePicture;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/**
 * A picture as it is written out, by what tells it from any other. Its bytes stay where they are.
 *
 * @param type such as {@code image/png}
 * @param size in bytes
 * @param hash the SHA-256 of its bytes, in hexadecimal digits
 */
@RegisterForReflection
public record ExportedPicture(UUID id, String type, int width, int height, int size, String hash) {
    static ExportedPicture of(LinePicture picture) {
        return new ExportedPicture(
                picture.id(), picture.mediaType(), picture.width(), picture.height(), picture.size(), picture.sha256());
    }

    /** The same for a row, without its measures. */
    String inWords() {
        return id + " " + type + " " + size + " " + hash;
    }
}
