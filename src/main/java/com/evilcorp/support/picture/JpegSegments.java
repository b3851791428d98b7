package com.evilcorp.support.picture;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The segments of a JPEG, up to the one that says how large it is. */
final class JpegSegments {
    private static final int FIRST_FRAME = 0xc0;
    private static final int LAST_FRAME = 0xcf;
    private static final int HUFFMAN_TABLES = 0xc4;
    private static final int EXTENSIONS = 0xc8;
    private static final int ARITHMETIC_CODES = 0xcc;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;

    private JpegSegments() {}

    /** @throws IndexOutOfBoundsException when the file ends before */
    static Optional<PixelSize> frame(ByteBuffer file) {
        int at = 2;
        while (marksSegment(file, at)) {
            int marker = file.get(at + 1) & 0xff;
            if (marker == 0xff) {
                at++;
            } else if (isFrame(marker)) {
                return PixelSize.of(file.getShort(at + 7) & 0xffff, file.getShort(at + 5) & 0xffff);
            } else if (marker == SCAN || marker == END) {
                return Optional.empty();
            } else {
                at += 2 + Math.max(2, file.getShort(at + 2) & 0xffff);
            }
        }
        return Optional.empty();
    }

    private static boolean marksSegment(ByteBuffer file, int at) {
        return (file.get(at) & 0xff) == 0xff;
    }

    private static boolean isFrame(int marker) {
        return marker >= FIRST_FRAME
                && marker <= LAST_FRAME
                && marker != HUFFMAN_TABLES
                && marker != EXTENSIONS
                && marker != ARITHMETIC_CODES;
    }
}
