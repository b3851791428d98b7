package com.evilcorp.web.error;

/** The usual words for each status, where nobody knows better ones. */
final class ErrorWording {
    private static final int SERVER_ERROR = 500;

    private ErrorWording() {}

    static String title(ErrorMessages messages, int status) {
        if (status == 404) {
            return messages.notSold();
        }
        return status < SERVER_ERROR ? messages.refused() : messages.failed();
    }

    static String detail(ErrorMessages messages, int status) {
        return switch (status) {
            case 403 -> messages.forbidden();
            case 404 -> messages.thereIsNo("page");
            case 405 -> messages.wrongMethod();
            case 406 -> messages.noSuchKind();
            case 408 -> messages.tooSlow();
            case 413 -> messages.tooLarge();
            case 415 -> messages.wrongType();
            case 421 -> messages.wrongHost();
            case 429 -> messages.tooMuch();
            case 503 -> messages.tryAgain();
            default -> status < SERVER_ERROR ? messages.notUnderstood() : messages.broken();
        };
    }
}
