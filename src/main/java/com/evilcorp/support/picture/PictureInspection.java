package com.evilcorp.support.picture;

import com.evilcorp.support.config.SupportConfig;
import com.evilcorp.support.desk.record.Picture;
import com.evilcorp.support.desk.record.PictureType;
import com.evilcorp.web.LanguageNegotiation;
import com.evilcorp.web.error.ErrorMessages;
import com.evilcorp.web.error.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Looks at what somebody brought. Their word for what it is counts for nothing. */
@ApplicationScoped
public class PictureInspection {
    /** Bytes that can be understood, and yet are nothing that is taken (RFC 9110), for which JAX-RS has no name. */
    private static final int UNPROCESSABLE = 422;

    private final int maxSide;
    private final LanguageNegotiation language;

    @Inject
    PictureInspection(SupportConfig config, LanguageNegotiation language) {
        this.maxSide = config.pictures().maxSide();
        this.language = language;
    }

    /** @throws RefusedException where it is none that may be shown */
    Picture of(byte[] bytes) {
        PictureType type = PictureHeader.typeOf(bytes)
                .orElseThrow(() ->
                        new RefusedException(Response.Status.UNSUPPORTED_MEDIA_TYPE, words().pictureOfUnknownType()));
        PixelSize size = PictureHeader.sizeOf(type, bytes)
                .orElseThrow(() -> new RefusedException(UNPROCESSABLE, words().pictureBroken()));
        if (!size.fits(maxSide)) {
            throw new RefusedException(UNPROCESSABLE, words().pictureTooWide(maxSide));
        }
        return new Picture(UUID.randomUUID(), type, size.width(), size.height(), sha256(bytes));
    }

    private ErrorMessages words() {
        return language.words(ErrorMessages.class);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
