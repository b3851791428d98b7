package com.evilcorp.support.browser;

import io.quarkus.test.junit.QuarkusTest;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One chat, and several tabs of its customer's browser. */
@QuarkusTest
class TabsBrowserTest extends Stage {
    private static final String ELSEWHERE = "Your chat is open in another tab";

    /** Where a second tab comes from. */
    private enum Second {
        DUPLICATED(CustomerBrowser::duplicatesTheTab),
        NEW(first -> {
            CustomerBrowser second = first.opensAnotherTab();
            second.visits("/products/third-sock");
            second.opensChat();
            return second;
        });

        private final UnaryOperator<CustomerBrowser> origin;

        Second(UnaryOperator<CustomerBrowser> origin) {
            this.origin = origin;
        }

        CustomerBrowser of(CustomerBrowser first) {
            CustomerBrowser second = origin.apply(first);
            second.readsStatus(ELSEWHERE);
            return second;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_second_tab_leaves_the_chat_to_the_first_and_takes_it_over_when_asked(Second kind) {
        CustomerBrowser ada = customer("Ada", "Hello?");
        CustomerBrowser second = kind.of(ada);
        second.hasNoButton("Start chat");
        second.isPictured("chat-elsewhere-" + kind);
        ada.isNumber(1);
        second.continuesHere();
        second.isNumber(1);
        second.reads("Hello?");
        ada.readsStatus(ELSEWHERE);
        ada.continuesHere();
        ada.isNumber(1);
        ada.says("Still me.");
        ada.reads("Hello?", "Still me.");
        second.readsStatus(ELSEWHERE);
    }

    @ParameterizedTest
    @EnumSource
    void closing_the_second_tab_ends_nothing(Second kind) {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        CustomerBrowser bob = customer("Bob", "Me too?");
        kind.of(ada).closesTheTab();
        bob.closesTheTab();
        rep.seesWaiting("Ada");
        ada.isNumber(1);
        ada.says("Still here.");
        ada.hasLine("Still here.", "Sent");
    }

    @ParameterizedTest
    @EnumSource
    void closing_the_first_tab_leaves_the_chat_to_the_second(Second kind) {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        ada.isAttended();
        CustomerBrowser second = kind.of(ada);
        ada.closesTheTab();
        second.isAttended();
        rep.says("Who is there?");
        second.reads("Hello?", "Who is there?");
    }

    /** Here the grace is shorter than that takes, so the second finds the chat ended. */
    @Test
    void a_tab_that_crashes_leaves_the_chat_to_the_second() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        ada.isAttended();
        CustomerBrowser second = Second.NEW.of(ada);
        ada.crashes();
        second.chatIsOver();
        second.reads("Hello?");
    }

    @Test
    void closing_the_last_tab_ends_the_chat() {
        RepBrowser rep = rep().sits();
        CustomerBrowser ada = customer("Ada", "Hello?");
        rep.accepts();
        ada.isAttended();
        Second.NEW.of(ada).closesTheTab();
        ada.closesTheTab();
        rep.readsStatus("The customer left and did not come back.");
    }

    @ParameterizedTest
    @EnumSource
    void a_reload_keeps_the_chat_where_it_was(Second kind) {
        CustomerBrowser ada = customer("Ada", "Hello?");
        CustomerBrowser second = kind.of(ada);
        ada.reloads();
        ada.isNumber(1);
        second.readsStatus(ELSEWHERE);
        second.reloads();
        second.readsStatus(ELSEWHERE);
        ada.isNumber(1);
    }

    @Test
    void a_tab_that_is_open_already_counts_nobody_who_is_its_own_customer() {
        CustomerBrowser ada = customer();
        ada.visits("/");
        CustomerBrowser second = ada.opensAnotherTab();
        second.visits("/");
        second.opensChat();
        second.expects("Nobody waits: you would be next.");
        ada.asks("Ada", "Hello?");
        second.readsStatus(ELSEWHERE);
        second.readsNowhere("One person waits before you.");
        ada.ends();
        second.hasButton("Start chat");
        second.expects("Nobody waits: you would be next.");
    }
}
