package com.evilcorp.support.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.evilcorp.support.desk.record.PictureType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** What a picture says of itself before its pixels begin, none of which is decoded here. */
final class PictureHeader {
    private static final String PNG = "\u0089PNG\r\n\u001a\n";
    private static final String JPEG = "\u00ff\u00d8\u00ff";

    private PictureHeader() {}

    /** What kind of picture begins like this, whatever its name or its sender says. */
    static Optional<PictureType> typeOf(byte[] bytes) {
        if (has(bytes, 0, PNG)) {
            return Optional.of(PictureType.PNG);
        }
        if (has(bytes, 0, JPEG)) {
            return Optional.of(PictureType.JPEG);
        }
        if (has(bytes, 0, "GIF87a") || has(bytes, 0, "GIF89a")) {
            return Optional.of(PictureType.GIF);
        }
        return has(bytes, 0, "RIFF") && has(bytes, 8, "WEBP") ? Optional.of(PictureType.WEBP) : Optional.empty();
    }

    /** How large it is; nothing where it does not say so as its type has it. */
    static Optional<PixelSize> sizeOf(PictureType type, byte[] bytes) {
        try {
            return switch (type) {
                case PNG -> png(bytes);
                case JPEG -> JpegSegments.frame(ByteBuffer.wrap(bytes));
                case GIF -> GifBlocks.largest(littleEndian(bytes));
                case WEBP -> webp(bytes);
            };
        } catch (IndexOutOfBoundsException e) {
            // It ends before it has said so.
            return Optional.empty();
        }
    }

    private static Optional<PixelSize> png(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        return has(bytes, 12, "IHDR") ? PixelSize.of(file.getInt(16), file.getInt(20)) : Optional.empty();
    }

    /** Its first chunk is one of three: of an extended file, of a lossless or of a lossy picture. */
    private static Optional<PixelSize> webp(byte[] bytes) {
        ByteBuffer file = littleEndian(bytes);
        if (has(bytes, 12, "VP8X")) {
            return PixelSize.of(1 + threeBytes(file, 24), 1 + threeBytes(file, 27));
        }
        if (has(bytes, 12, "VP8L") && file.get(20) == 0x2f) {
            int sizes = file.getInt(21);
            return PixelSize.of(1 + (sizes & 0x3fff), 1 + ((sizes >>> 14) & 0x3fff));
        }
        return has(bytes, 12, "VP8 ") && has(bytes, 23, "\u009d\u0001*")
                ? PixelSize.of(file.getShort(26) & 0x3fff, file.getShort(28) & 0x3fff)
                : Optional.empty();
    }

    private static int threeBytes(ByteBuffer file, int at) {
        return (file.getShort(at) & 0xffff) | ((file.get(at + 2) & 0xff) << 16);
    }

    private static boolean has(byte[] bytes, int at, String text) {
        return bytes.length >= at + text.length() && new String(bytes, at, text.length(), ISO_8859_1).equals(text);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
