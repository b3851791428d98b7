import { replyText } from "../../main/resources/web/console/reply-text.js";
import { equal, test } from "./harness.js";

const ADA = {
  name: "Ada",
  product: "third-sock",
  openedAt: "2026-01-02T03:04:05.000Z",
  at: "2026-01-02T03:07:06.000Z",
};
const NOBODY = { name: "Customer 12", at: ADA.at };

const said = (text, session = ADA) => replyText({ text, translations: {} }, session, (slug) => `The ${slug}`);

test("what is known of a customer stands in place of its placeholder, wherever it is and however often", () => {
  equal(said("{name}, {name}: {product}. {wait}!"), "Ada, Ada: The third-sock. 3 min!");
  equal(said("Hello {name|there}."), "Hello Ada.");
});

test("what is not known is what follows the bar, which may be nothing", () => {
  equal(said("Hello {name|there}, about {product|it all}{wait|}.", NOBODY), "Hello there, about it all.");
});

test("what is neither known nor has a bar, or is no placeholder, stays to the letter", () => {
  equal(said("{name} {product} {wait}", NOBODY), "{name} {product} {wait}");
  equal(said("{fame} {fame|x} {constructor} {} { name } {name"), "{fame} {fame|x} {constructor} {} { name } {name");
});

test("what is filled in is not filled in again", () => {
  equal(said("{name}", { ...ADA, name: "{wait} $&" }), "{wait} $&");
});

test("a reply is said in the customer's language, and in English where it has no text for that or none is known", () => {
  const reply = { text: "Yes, {name}", translations: { es: "Sí, {name}" } };
  const saidIn = (lang) => replyText(reply, { ...ADA, lang }, String);
  equal(["es", "es-MX", "ES", "fr", undefined].map(saidIn), ["Sí, Ada", "Sí, Ada", "Sí, Ada", "Yes, Ada", "Yes, Ada"]);
});
