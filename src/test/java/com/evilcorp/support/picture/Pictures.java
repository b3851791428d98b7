package com.evilcorp.support.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The beginnings of pictures of each kind, and all of a GIF. */
public final class Pictures {
    private Pictures() {}

    /** One that a browser can draw: a single red pixel, by the name of whoever asks. */
    public static byte[] gif(int width, int height) {
        return gif(width, height, 1, 1);
    }

    /** One whose only frame has another size than it claims itself. */
    public static byte[] gif(int width, int height, int frameWidth, int frameHeight) {
        ByteBuffer file = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("GIF89a")).putShort((short) width).putShort((short) height);
        // A table of two colours, red and black.
        file.put(bytes(0x80, 0, 0, 0xff, 0, 0, 0, 0, 0));
        file.put(bytes(0x21, 0xfe, 5)).put(ascii("hello")).put(bytes(0));
        file.put(bytes(0x2c, 0, 0, 0, 0))
                .putShort((short) frameWidth)
                .putShort((short) frameHeight)
                .put(bytes(0));
        file.put(bytes(2, 2, 0x44, 0x01, 0)).put(bytes(0x3b));
        return upTo(file);
    }

    /** As far as its header. */
    public static byte[] png(int width, int height) {
        ByteBuffer file = ByteBuffer.allocate(64);
        file.put(bytes(0x89)).put(ascii("PNG\r\n\u001a\n")).putInt(13).put(ascii("IHDR"));
        file.putInt(width).putInt(height).put(bytes(8, 6, 0, 0, 0)).putInt(0);
        return upTo(file);
    }

    /** As far as its frame, after two segments that say nothing of its size. */
    public static byte[] jpeg(int width, int height) {
        ByteBuffer file = ByteBuffer.allocate(64);
        file.put(bytes(0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc4, 0, 5, 1, 2, 3));
        file.put(bytes(0xff, 0xc2, 0, 11, 8)).putShort((short) height).putShort((short) width);
        return upTo(file.put(bytes(1, 1, 0x11, 0)));
    }

    public static byte[] webpExtended(int width, int height) {
        ByteBuffer file = webp("VP8X", 10).put(bytes(0, 0, 0, 0));
        file.putShort((short) (width - 1)).put((byte) ((width - 1) >> 16));
        return upTo(file.putShort((short) (height - 1)).put((byte) ((height - 1) >> 16)));
    }

    public static byte[] webpLossless(int width, int height) {
        return upTo(webp("VP8L", 8).put(bytes(0x2f)).putInt((width - 1) | ((height - 1) << 14)));
    }

    public static byte[] webpLossy(int width, int height) {
        return upTo(webp("VP8 ", 16)
                .put(bytes(0, 0, 0, 0x9d, 1, 0x2a))
                .putShort((short) width)
                .putShort((short) height));
    }

    private static ByteBuffer webp(String chunk, int length) {
        return ByteBuffer.allocate(64)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(4 + 8 + length)
                .put(ascii("WEBP" + chunk))
                .putInt(length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(int... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int value : values) {
            bytes.write(value);
        }
        return bytes.toByteArray();
    }

    private static byte[] upTo(ByteBuffer file) {
        byte[] written = new byte[file.position()];
        file.flip().get(written);
        return written;
    }
}
