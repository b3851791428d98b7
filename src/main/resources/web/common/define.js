/** Makes an element known, unless the script has run on this page before. */
export function define(name, element) {
  if (!customElements.get(name)) customElements.define(name, element);
}
