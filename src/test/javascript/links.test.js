import { withLinks } from "../../main/resources/web/common/links.js";
import { equal, test } from "./harness.js";

/** The addresses found in a text. */
const found = (text) => withLinks(text).filter(({ href }) => href);
const hrefs = (text) => found(text).map(({ href }) => href);

test("a text without an address is one part", () => {
  equal(withLinks("Why? 3.5 of 4, e.g. this: that"), [{ text: "Why? 3.5 of 4, e.g. this: that" }]);
  equal(withLinks(""), []);
});

test("addresses of the web and of mail are links, and what is around them is text", () => {
  equal(withLinks("See https://evil.test/a?b=c#d or write to jo.doe+x@evil.test now"), [
    { text: "See " },
    { text: "https://evil.test/a?b=c#d", href: "https://evil.test/a?b=c#d" },
    { text: " or write to " },
    { text: "jo.doe+x@evil.test", href: "mailto:jo.doe+x@evil.test" },
    { text: " now" },
  ]);
});

test("an address that starts with www is one of the web", () => {
  equal(found("www.evil.test/lid"), [{ text: "www.evil.test/lid", href: "https://www.evil.test/lid" }]);
});

test("punctuation and brackets around an address are not part of it", () => {
  equal(hrefs("(see https://evil.test/a), https://evil.test/b. https://evil.test/c_(d)!"), [
    "https://evil.test/a",
    "https://evil.test/b",
    "https://evil.test/c_(d)",
  ]);
  equal(hrefs("jo@evil.test."), ["mailto:jo@evil.test"]);
});

test("nothing that a browser would run is a link", () => {
  equal(hrefs("javascript:alert(1) JAVASCRIPT://x%0aalert(1) data:text/html,x vbscript:x file:///etc/passwd"), []);
  equal(hrefs('<a href="javascript:alert(1)">'), []);
});

test("all parts together are the text", () => {
  const text = 'A "https://evil.test" (www.x.y)… <b@c.de>, b@c. http://';
  equal(
    withLinks(text)
      .map((part) => part.text)
      .join(""),
    text,
  );
});
