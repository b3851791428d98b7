package com.evilcorp.support.wire;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Anything that is sent to a browser: a record with a {@code JsonTypeName}, which stands first as {@code type}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface Frame {}
