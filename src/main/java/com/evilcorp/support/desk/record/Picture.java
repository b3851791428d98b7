package com.evilcorp.support.desk.record;

import java.util.UUID;

/**
 * A picture that is stored. The desk knows no more of it than is told of it.
 *
 * @param width  in pixels, as is the height
 * @param sha256 of its bytes, in hexadecimal digits
 */
public record Picture(UUID id, PictureType type, int width, int height, String sha256) {}
