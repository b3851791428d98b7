/** What the rep reads of a product of which only the slug is known here. */
export function productName(slug) {
  return slug.replaceAll("-", " ");
}
