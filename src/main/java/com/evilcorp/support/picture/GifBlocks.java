package com.evilcorp.support.picture;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The blocks of a GIF, to its end: a browser makes room for a frame that is larger than the picture claims to be. */
final class GifBlocks {
    private static final int FRAME = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3b;
    private static final int SCREEN_SIZE = 6;
    private static final int SCREEN_FLAGS = 10;
    private static final int FIRST_TABLE = 13;

    private final ByteBuffer file;
    private int at;
    private int width;
    private int height;

    private GifBlocks(ByteBuffer file) {
        this.file = file;
    }

    /**
     * The size of the picture, or of the largest of its frames.
     *
     * @throws IndexOutOfBoundsException when the file ends before it says so
     */
    static Optional<PixelSize> largest(ByteBuffer file) {
        return new GifBlocks(file).walk();
    }

    private Optional<PixelSize> walk() {
        grow(SCREEN_SIZE, 0, 0);
        at = FIRST_TABLE + tableLength(SCREEN_FLAGS);
        while (number(at) != END) {
            switch (number(at)) {
                case FRAME -> passFrame();
                case EXTENSION -> {
                    at += 2;
                    passParts();
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        return PixelSize.of(width, height);
    }

    private void passFrame() {
        grow(at + 5, shortAt(at + 1), shortAt(at + 3));
        // After its descriptor of ten bytes and its table comes a byte that says how its pixels are coded.
        at += 10 + tableLength(at + 9) + 1;
        passParts();
    }

    private void passParts() {
        while (number(at) != 0) {
            at += 1 + number(at);
        }
        at++;
    }

    private void grow(int sizeAt, int left, int top) {
        width = Math.max(width, left + shortAt(sizeAt));
        height = Math.max(height, top + shortAt(sizeAt + 2));
    }

    private int tableLength(int flagsAt) {
        int flags = number(flagsAt);
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private int shortAt(int position) {
        return file.getShort(position) & 0xffff;
    }

    private int number(int position) {
        return file.get(position) & 0xff;
    }
}
