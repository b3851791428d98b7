package com.evilcorp.shop.catalogue;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The pictures of all products in one file, one below the other, so that a page which shows them all asks once. Each is a view
 * of it that is named after its product: {@code /pictures/catalogue.svg#third-sock}.
 */
@Singleton
@Path("/pictures/catalogue.svg")
public class SpriteSheet {
    private static final String FOLDER = "META-INF/resources/pictures/";
    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;
    private static final int SECONDS_KEPT = 86_400;

    private final Catalogue catalogue;
    private String sheet = "";

    @Inject
    SpriteSheet(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The sheet. */
    @GET
    @NonBlocking
    public Response sheet() {
        return Response.ok(drawnOnce(), "image/svg+xml")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + SECONDS_KEPT)
                .build();
    }

    /** Not before somebody asks: by then the catalogue is there. */
    private synchronized String drawnOnce() {
        if (sheet.isEmpty()) {
            sheet = drawn(catalogue.all());
        }
        return sheet;
    }

    private static String drawn(List<Product> products) {
        StringBuilder sheet = new StringBuilder();
        sheet.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">%n"
                .formatted(WIDTH, HEIGHT * products.size()));
        int top = 0;
        for (Product product : products) {
            sheet.append("<view id=\"%s\" viewBox=\"0 %d %d %d\"/>%n".formatted(product.slug(), top, WIDTH, HEIGHT))
                    .append("<svg y=\"%d\" width=\"%d\" height=\"%d\">%n".formatted(top, WIDTH, HEIGHT))
                    .append(picture(product))
                    .append("</svg>\n");
            top += HEIGHT;
        }
        return sheet.append("</svg>\n").toString();
    }

    /** Its picture as it is by itself, which has a size of its own. */
    private static String picture(Product product) {
        String file = FOLDER + product.slug() + ".svg";
        try (InputStream picture =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (picture == null) {
                throw new IllegalStateException("A product without a picture: " + file);
            }
            return new String(picture.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
