package com.evilcorp.web.error;

import com.evilcorp.web.Language;
import com.evilcorp.web.LocaleFilter;
import io.quarkus.qute.TemplateInstance;

/** What people read instead of the page that they asked for. */
final class ErrorPages {
    /**
     * @param request the id by which a person can ask about it
     * @param isOffice whether it was asked for by somebody who works here
     */
    record ErrorPage(int status, String title, String detail, String request, boolean isOffice)
            implements TemplateInstance {}

    private ErrorPages() {}

    static String rendered(ErrorPage page, Language language) {
        page.setLocale(language.locale());
        page.setAttribute(LocaleFilter.ATTRIBUTE, language);
        return page.render();
    }
}
