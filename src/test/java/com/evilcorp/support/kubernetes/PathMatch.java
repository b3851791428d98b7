package com.evilcorp.support.kubernetes;

/** Which paths a way in leads on, as Kubernetes defines it for an Ingress and for a route alike. */
record PathMatch(String type, String path) {

    boolean leads(String asked) {
        return switch (type) {
            case "Exact" -> asked.equals(path);
            case "Prefix", "PathPrefix" -> asked.equals(path) || asked.startsWith(path.replaceFirst("/*$", "/"));
            default -> throw new IllegalArgumentException("Nobody knows what " + type + " matches");
        };
    }
}
