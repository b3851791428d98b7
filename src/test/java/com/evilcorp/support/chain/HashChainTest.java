package com.evilcorp.support.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.evilcorp.support.desk.record.Line;
import com.evilcorp.support.desk.record.Outcome;
import com.evilcorp.support.desk.record.Party;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The bytes that a link is made of are those that are described. */
class HashChainTest {
    private static final UUID SESSION = UUID.fromString("11111111-2222-3333-4444-555555555555");
    private static final UUID ID = UUID.fromString("66666666-7777-8888-9999-000000000000");
    private static final Instant AT = Instant.ofEpochMilli(1_764_000_000_123L);

    @Test
    void links_are_the_hashes_of_their_parts_each_after_its_length() throws Exception {
        ChainLink opened = HashChain.opened(SESSION, 7, "Ada", Optional.empty(), Optional.empty(), "ab", AT);
        assertThat(opened.hex())
                .isEqualTo(hashOf("opened", SESSION.toString(), "7", "Ada", null, null, "ab", "1764000000123"));
        ChainLink said = HashChain.said(SESSION, new Line(1, Party.CUSTOMER, "Grüße", AT, Optional.of(ID)), opened);
        assertThat(said.hex())
                .isEqualTo(hashOf(
                        "said",
                        SESSION.toString(),
                        "1",
                        "CUSTOMER",
                        "Grüße",
                        "1764000000123",
                        ID.toString(),
                        opened.hex()));
        ChainLink ended = HashChain.ended(SESSION, Optional.empty(), Outcome.ABANDONED, AT, said);
        assertThat(ended.hex())
                .isEqualTo(hashOf("ended", SESSION.toString(), null, "ABANDONED", "1764000000123", said.hex()));
        assertThat(HashChain.rated(SESSION, 4, Optional.empty(), AT, ended).hex())
                .isEqualTo(hashOf("rated", SESSION.toString(), "4", null, "1764000000123", ended.hex()));
    }

    @Test
    void where_one_part_ends_and_the_next_begins_counts() {
        assertThat(HashChain.opened(SESSION, 7, "Ada", Optional.of("b"), Optional.empty(), "", AT))
                .isNotEqualTo(HashChain.opened(SESSION, 7, "Adab", Optional.of(""), Optional.empty(), "", AT))
                .isNotEqualTo(HashChain.opened(SESSION, 7, "Ada", Optional.empty(), Optional.empty(), "b", AT));
        assertThat(HashChain.opened(SESSION, 7, "Ada", Optional.empty(), Optional.empty(), "", AT))
                .isNotEqualTo(HashChain.opened(SESSION, 7, "Ada", Optional.of(""), Optional.empty(), "", AT))
                .isEqualTo(HashChain.opened(SESSION, 7, "Ada", Optional.empty(), Optional.empty(), "", AT));
    }

    private static String hashOf(String... parts) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (String part : parts) {
            write(part, out);
        }
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
    }

    private static void write(String part, DataOutputStream out) throws IOException {
        if (part == null) {
            out.writeInt(-1);
        } else {
            byte[] text = part.getBytes(StandardCharsets.UTF_8);
            out.writeInt(text.length);
            out.write(text);
        }
    }
}
