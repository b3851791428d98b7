package com.evilcorp.support.relay;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** The other side is typing. */
@JsonTypeName("typing")
public record OtherTypes() implements Frame {}
