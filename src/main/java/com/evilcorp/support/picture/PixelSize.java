package com.evilcorp.support.picture;

import java.util.Optional;

/**
 * How large a picture is.
 *
 * @param width the largest that anything in it claims to be, in pixels, as is the height
 */
record PixelSize(int width, int height) {
    /** Nothing is so small that it has no pixels. */
    static Optional<PixelSize> of(int width, int height) {
        return width > 0 && height > 0 ? Optional.of(new PixelSize(width, height)) : Optional.empty();
    }

    /** Whether neither side is longer than that. */
    boolean fits(int side) {
        return Math.max(width, height) <= side;
    }
}
