// The page brings the catalogue along in the reader's language; frames have the slugs, and English.
const shelf = document.querySelector("#catalogue")?.content.children ?? [];
const products = new Map(Array.from(shelf, ({ value, textContent, dataset }) => [value, { title: textContent, price: dataset.price }]));

/** What the rep reads of a product, by its slug. */
export function productName(slug) {
  return products.get(slug)?.title ?? slug.replaceAll("-", " ");
}

/** An order with what was bought, and for how much, in the rep's language. */
export function worded(order) {
  return { ...order, ...products.get(order.slug) };
}
