package com.evilcorp.support.picture;

import com.evilcorp.database.DatabaseGuards;
import com.evilcorp.support.desk.record.Picture;
import com.evilcorp.support.transcript.PictureFile;
import com.evilcorp.support.transcript.PictureRepository;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.Asynchronous;

/** Where pictures lie, for whoever chats. How many are stored and read at once is up to {@link DatabaseGuards}. */
@ApplicationScoped
@Asynchronous
@ApplyGuard(DatabaseGuards.PICTURES)
public class PictureStore {
    private final PictureRepository pictures;

    @Inject
    PictureStore(PictureRepository pictures) {
        this.pictures = pictures;
    }

    /** Stores a picture, once however often it is brought; nothing if the session is over. */
    Uni<Optional<Picture>> keep(UUID session, Picture picture, byte[] bytes) {
        return Uni.createFrom().item(pictures.keep(session, picture, bytes));
    }

    Uni<Optional<PictureFile>> find(UUID picture) {
        return Uni.createFrom().item(pictures.find(picture));
    }
}
