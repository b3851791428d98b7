package com.evilcorp.support.desk;

import com.evilcorp.support.desk.input.Text;
import com.evilcorp.support.desk.record.Picture;
import java.util.Optional;

/**
 * What is said in a line.
 *
 * @param text may be empty beside a picture
 */
record LineContent(String text, Optional<Picture> picture) {
    static LineContent of(Text text) {
        return new LineContent(text.value(), Optional.empty());
    }
}
