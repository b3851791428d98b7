package com.evilcorp.support.picture;

import com.evilcorp.support.story.Customer;
import com.evilcorp.support.story.Scene;

/** A scene in which customers bring pictures. */
abstract class PictureScene extends Scene {
    /** One of 7 by 5 pixels. */
    static final byte[] GIF = Pictures.gif(7, 5);

    /** Somebody with a session that a picture can be brought to. */
    final Customer started() {
        Customer customer = customer();
        customer.starts("Ada", "Why?");
        customer.sees("said");
        return customer;
    }
}
