package com.evilcorp.support.evaluator.review.form;

import io.quarkus.qute.TemplateInstance;

/** The page of what is reviewed, on which its forms stand. */
public interface ReviewedPage {
    /** Its address, with the list that it is read from. */
    String address();

    /**
     * The page with what was typed.
     *
     * @throws jakarta.ws.rs.NotFoundException where there is nothing to be reviewed
     */
    TemplateInstance with(ReviewPart part);
}
