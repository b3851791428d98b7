package com.evilcorp.support.evaluator.review.form;

import com.evilcorp.support.evaluator.review.Evaluation;

/**
 * The part of a page in which somebody judges what it shows.
 *
 * @param path the address of the page
 * @param form of the review
 * @param note the form of a note at one of its lines, or none
 */
public record ReviewPart(String path, Evaluation evaluation, ReviewForm form, NoteForm note) {}
