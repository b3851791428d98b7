package com.evilcorp.support.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A visitor's tab on the way from a product to its receipt. */
final class Shopper extends BrowserUser {
    Shopper(Page page) {
        super(page);
    }

    void putsIntoTheCart(String path) {
        visits(path);
        button("Add to cart").click();
        hasHeading("Your cart");
    }

    void removes(String title) {
        removeButton(title).click();
        assertThat(named(AriaRole.LIST, "In your cart")).isVisible();
    }

    Locator removeButton(String title) {
        return button("Remove " + title);
    }

    /** The cart holds that many of the product. */
    void hasInTheCart(int count, String title) {
        Locator line = named(AriaRole.LIST, "In your cart")
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(title));
        assertThat(line).containsText(Pattern.compile("\\b" + count + " ×"));
    }

    void readsNotice(String text) {
        assertThat(page.locator(".notices")).containsText(text);
    }

    void follows(String link) {
        named(AriaRole.LINK, link).click();
    }

    void hasHeading(String heading) {
        assertThat(named(AriaRole.HEADING, heading)).isVisible();
    }

    /** Reads on the receipt, or before it is one, what stands in that row of the bill. */
    void isBilled(String... row) {
        Locator line = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(row[0]));
        assertThat(line).hasCount(1);
        for (String cell : row) {
            assertThat(line).containsText(cell);
        }
    }

    /** The strip on whatever page is shown says that many times that the product was bought. */
    void hasBought(int times, String title) {
        assertThat(page.getByText("You have bought " + title)).hasCount(times);
    }
}
