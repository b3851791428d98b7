package com.evilcorp.support.chain;

import java.util.Arrays;
import java.util.HexFormat;

/** A link of a session's {@link HashChain}. */
public final class ChainLink {
    private final byte[] hash;

    /** @param hash 32 bytes, not to be changed any more */
    public ChainLink(byte[] hash) {
        this.hash = hash;
    }

    /** Its 32 bytes, as they are stored. */
    public byte[] bytes() {
        return hash.clone();
    }

    /** The same in 64 hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(hash);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChainLink link && Arrays.equals(hash, link.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }
}
