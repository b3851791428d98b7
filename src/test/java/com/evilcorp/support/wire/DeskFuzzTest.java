package com.evilcorp.support.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Whatever customers and consoles send, in whatever order, between whatever else happens: nothing is thrown, the desk
 * keeps its rules, and nobody hears what is not for them. Inputs are the scripts of {@link ScriptedService}.
 */
class DeskFuzzTest {
    @FuzzTest(maxDuration = "5m")
    void desk_keeps_its_rules_whatever_is_sent(byte[] utf8) {
        ScriptedService service = new ScriptedService();
        new String(utf8, UTF_8).lines().forEach(service::does);
        service.closes();
    }
}
