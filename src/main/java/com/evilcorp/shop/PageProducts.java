package com.evilcorp.shop;

import com.evilcorp.shop.catalogue.Product;
import com.evilcorp.web.Language;
import com.evilcorp.web.LocaleFilter;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;

/** What pages say of what is sold, each in its own language. */
@TemplateExtension
final class PageProducts {
    private PageProducts() {}

    static String title(Product product, @TemplateAttribute(LocaleFilter.ATTRIBUTE) Object language) {
        return product.title((Language) language);
    }

    static String tagline(Product product, @TemplateAttribute(LocaleFilter.ATTRIBUTE) Object language) {
        return product.in((Language) language).tagline();
    }

    static String text(Product product, @TemplateAttribute(LocaleFilter.ATTRIBUTE) Object language) {
        return product.in((Language) language).text();
    }

    static String price(Product product, @TemplateAttribute(LocaleFilter.ATTRIBUTE) Object language) {
        return product.price((Language) language);
    }

    static String price(CartLine line, @TemplateAttribute(LocaleFilter.ATTRIBUTE) Object language) {
        return ((Language) language).euros(line.cents());
    }

    static String total(Cart cart, @TemplateAttribute(LocaleFilter.ATTRIBUTE) Object language) {
        return ((Language) language).euros(cart.cents());
    }
}
