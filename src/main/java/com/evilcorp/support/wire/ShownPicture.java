package com.evilcorp.support.wire;

import com.evilcorp.support.desk.record.Picture;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/**
 * A picture that a line shows. Whoever may see it gets it at {@code /pictures/{id}}.
 *
 * @param type  such as {@code image/png}
 * @param width in pixels, as is the height
 */
@RegisterForReflection
public record ShownPicture(UUID id, String type, int width, int height) {
    public static ShownPicture of(Picture picture) {
        return new ShownPicture(picture.id(), picture.type().mediaType(), picture.width(), picture.height());
    }
}
