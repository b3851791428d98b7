package com.evilcorp.support.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A picture is drawn anew before it leaves the customer's browser. */
@QuarkusTest
class PictureRedrawBrowserTest extends Stage {
    private static final int MIB = 1_048_576;
    private static final int AFTER_THE_MARK = 2;
    private static final String PLACE = "51.50072N 0.12462W";
    private static final String KEEP_WHAT_IS_SENT =
            """
            () => {
              const { send } = XMLHttpRequest.prototype;
              XMLHttpRequest.prototype.send = function (sent) {
                window.sent = sent;
                send.call(this, sent);
              };
            }
            """;

    @Test
    void photograph_goes_along_without_what_its_camera_noted() throws IOException {
        byte[] photograph = withPlace(image(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpeg"));
        assertThat(new String(photograph, StandardCharsets.ISO_8859_1)).contains(PLACE);
        CustomerBrowser ada = sending(photograph, "image/jpeg");
        assertThat((String) ada.counts("window.sent.text()")).contains("JFIF").doesNotContain(PLACE);
    }

    @Test
    void picture_of_a_thousand_colours_is_sent_as_large_as_it_may_be_and_no_larger() throws IOException {
        BufferedImage noise = new BufferedImage(1_600, 1_200, BufferedImage.TYPE_INT_RGB);
        Random chance = new Random(21);
        for (int x = 0; x < noise.getWidth(); x++) {
            for (int y = 0; y < noise.getHeight(); y++) {
                noise.setRGB(x, y, chance.nextInt());
            }
        }
        byte[] png = image(noise, "png");
        assertThat(png.length).isGreaterThan(4 * MIB);
        CustomerBrowser ada = sending(png, "image/png");
        assertThat((Integer) ada.counts("window.sent.size")).isBetween(MIB / 4, MIB);
    }

    /** Somebody who has chosen a picture and sent it, and sees it among what was said. */
    private CustomerBrowser sending(byte[] picture, String type) {
        CustomerBrowser ada = customer("Ada", "Hello?");
        ada.page.evaluate(KEEP_WHAT_IS_SENT);
        Pictured.in(ada).chooses(picture, type);
        ada.readsText("It goes along with what you send next.");
        ada.clicks("Send");
        ada.awaits("() => window.sent");
        Pictured.in(ada).holdsNone();
        ada.page.waitForCondition(
                () -> ada.page.locator("support-picture-view canvas").isVisible());
        return ada;
    }

    private static byte[] image(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    /** The same with a comment, as cameras and programs leave them. */
    private static byte[] withPlace(byte[] jpeg) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, AFTER_THE_MARK);
        bytes.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (PLACE.length() + 2)});
        bytes.writeBytes(PLACE.getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(jpeg, AFTER_THE_MARK, jpeg.length - AFTER_THE_MARK);
        return bytes.toByteArray();
    }
}
