package com.evilcorp.support.evaluator;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The pages of the evaluator. What they ask the database may take long, so that together they have a bounded number of its
 * connections: the shop, the console and the desk find one whatever is searched for. {@link ConnectionShareInterceptor}
 * sees to that.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SharesConnections {}
