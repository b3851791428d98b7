/** Whether a key belongs to an input method, which picks or drops a word with it. Some browsers say so by its code alone. */
export function isComposing({ isComposing, keyCode }) {
  return isComposing || keyCode === 229;
}
