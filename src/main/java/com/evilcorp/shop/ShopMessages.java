package com.evilcorp.shop;

import com.evilcorp.web.Language;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of the shop say, in {@code messages/shop_*.properties}. */
@MessageBundle(value = "shop", locale = Language.DEFAULT)
public interface ShopMessages {
    @Message
    String things();

    @Message
    String homeTitle();

    @Message
    String spaceSold();

    @Message
    String look();

    @Message
    String number(int number);

    @Message
    String orderForm();

    @Message
    String buy();

    @Message
    String decline();

    @Message
    String addToCart();

    @Message
    String anyButton();

    @Message
    String sold();

    @Message
    String receipt();

    @Message
    String youHaveBought();

    @Message
    String charged();

    @Message
    String alsoOwn();

    @Message
    String whateverElse();

    @Message
    String yourOrders();

    @Message
    String yourAccount();

    @Message
    String whatYouHaveBought();

    @Message
    String nothingYet();

    @Message
    String nothingElseYet();

    @Message
    String yourCart();

    @Message
    String cartMislaid();

    @Message
    String keptInCart(String title);

    @Message
    String addedToCart(String title);

    @Message
    String cartFull(int count);

    @Message
    String neverEmpty();

    @Message
    String inYourCart();

    @Message
    String remove();

    @Message
    String total();

    @Message
    String totalSoFar();

    @Message
    String checkOut();

    @Message
    String keepShopping();

    @Message
    String bothLead();

    @Message
    String checkout();

    @Message
    String askForNothing();

    @Message
    String orderAllTheSame();

    @Message
    String placeOrder();

    @Message
    String cancel();

    @Message
    String bothOrder();

    @Message
    String thanks();

    @Message
    String nobodyForcedYou();

    @Message
    String backForMore();

    @Message
    String noRefunds();

    @Message
    String receiptNumber();

    @Message
    String keepTheReceipt();

    @Message
    String thing();

    @Message
    String price();

    @Message
    String delivery();

    @Message
    String waived();

    @Message
    String secondThoughts();

    @Message
    String included();
}
