package com.evilcorp.support.desk.record;

import java.util.Locale;

/** The kinds of pictures that may be shown. */
public enum PictureType {
    PNG,
    JPEG,
    WEBP,
    GIF;

    /** As the web names it: {@code image/png}. */
    public String mediaType() {
        return "image/" + extension();
    }

    /** How files of that kind end. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
