import { duration } from "../common/time-format.js";

const PLACEHOLDER = /\{(\w+)(?:\|([^{}]*))?\}/g;
const NAMELESS = /^Customer \d+$/;

/**
 * What a canned reply says to the customer of a session: in their language, if it has a text for that. In place of `{name}`,
 * `{product}` and `{wait}` stands what is known of them, or what follows a bar: `{name|there}`. What cannot be filled in stays
 * to the letter, for the rep to see.
 *
 * @param titleOf the title of a product by its slug
 */
export function replyText({ text, translations }, session, titleOf) {
  const inTheirLanguage = translations?.[languageOf(session.lang)] ?? text;
  const known = knownOf(session, titleOf);
  return inTheirLanguage.replace(PLACEHOLDER, (whole, placeholder, otherwise) =>
    Object.hasOwn(known, placeholder) ? (known[placeholder] ?? otherwise ?? whole) : whole,
  );
}

function languageOf(tag) {
  return tag?.split("-")[0].toLowerCase();
}

// Who gave no name is called by their number, which is nothing to say to them.
function knownOf({ name, product, openedAt, at }, titleOf) {
  return {
    name: NAMELESS.test(name) ? undefined : name,
    product: product && titleOf(product),
    wait: openedAt && duration(Math.max(0, (Date.parse(at) - Date.parse(openedAt)) / 1000)),
  };
}
