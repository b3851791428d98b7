/** The forms in which somebody judges: shown with what was picked of them, and answered as they are sent. */
package com.evilcorp.support.evaluator.review.form;
