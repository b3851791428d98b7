package com.evilcorp.support.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import org.junit.jupiter.api.Test;

/** What comes through, on a channel without a network. */
class Rfc6455GuardTest {
    private final EmbeddedChannel channel = new EmbeddedChannel(new ChannelInboundHandlerAdapter());

    @Test
    void who_was_told_to_go_can_say_goodbye_and_nothing_else() {
        Rfc6455Guard.protect(channel.pipeline().context(ChannelInboundHandlerAdapter.class), 1_000);
        channel.writeInbound(new TextWebSocketFrame("heard"));
        assertThat(channel.inboundMessages()).hasSize(1);

        channel.writeOutbound(new CloseWebSocketFrame(WebSocketCloseStatus.POLICY_VIOLATION));
        TextWebSocketFrame unheard = new TextWebSocketFrame("not heard");
        channel.writeInbound(unheard);
        assertThat(channel.inboundMessages()).hasSize(1);
        assertThat(unheard.refCnt()).isZero();

        channel.writeInbound(new CloseWebSocketFrame(WebSocketCloseStatus.POLICY_VIOLATION));
        assertThat(channel.inboundMessages()).hasSize(2);
    }
}
