package com.evilcorp.web;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;

/** The fields of a form, as JAX-RS hands them over. */
public final class FormFields {
    private FormFields() {}

    /** Those that were sent: none, where a request has no body and JAX-RS hands over nothing. */
    public static MultivaluedMap<String, String> of(@Nullable MultivaluedMap<String, String> sent) {
        return sent == null ? new MultivaluedHashMap<>() : sent;
    }
}
