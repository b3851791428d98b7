package com.evilcorp.support.kubernetes;

import io.fabric8.kubernetes.api.model.LabelSelector;
import java.util.Map;

/** Whom a selector means. */
final class Selection {
    private Selection() {}

    /** An empty selector means everybody. Those here are plain labels: expressions match nobody. */
    static boolean means(LabelSelector selector, Map<String, String> labels) {
        return selector.getMatchExpressions().isEmpty() && means(selector.getMatchLabels(), labels);
    }

    static boolean means(Map<String, String> selector, Map<String, String> labels) {
        return selector == null || labels.entrySet().containsAll(selector.entrySet());
    }
}
