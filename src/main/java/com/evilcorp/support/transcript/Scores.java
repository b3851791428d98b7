package com.evilcorp.support.transcript;

/** What the evaluator gives: on each criterion 1, the worst, to 5. */
record Scores(int greeting, int understanding, int solution, int tone) {}
