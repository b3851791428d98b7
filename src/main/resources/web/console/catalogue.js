// The page brings the catalogue along in the reader's language; frames have the slugs, and English.
const options = document.querySelector("#catalogue")?.content.children ?? [];
const products = new Map(
  Array.from(options, ({ value, textContent, dataset }) => [value, { title: textContent, price: dataset.price }]),
);

/** The title of a product in the rep's language, by its slug. */
export function productName(slug) {
  return products.get(slug)?.title ?? slug.replaceAll("-", " ");
}

/** An order with the title and price of its product, in the rep's language. */
export function withProduct(order) {
  return { ...order, ...products.get(order.slug) };
}
