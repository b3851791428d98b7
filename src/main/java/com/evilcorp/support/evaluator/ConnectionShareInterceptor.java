package com.evilcorp.support.evaluator;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.ServiceUnavailableException;

/** Lets a page of the evaluator be made within their share of the connections, or answers that it is used up. */
@SharesConnections
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class ConnectionShareInterceptor {
    private final ConnectionShare share;

    @Inject
    ConnectionShareInterceptor(ConnectionShare share) {
        this.share = share;
    }

    /** @throws ServiceUnavailableException when no connection gets free in a moment */
    @AroundInvoke
    Object within(InvocationContext page) throws Exception {
        if (!share.take()) {
            throw new ServiceUnavailableException();
        }
        try {
            return page.proceed();
        } finally {
            share.giveBack();
        }
    }
}
