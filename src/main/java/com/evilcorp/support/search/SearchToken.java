package com.evilcorp.support.search;

import java.util.Set;

/**
 * What some of a text is found by.
 *
 * @param forms    any of which will do
 * @param position among the words of the text, counted from 0
 * @param start    where it begins in the text as it was written
 * @param end      where it ends
 */
record SearchToken(Set<String> forms, int position, int start, int end) {}
