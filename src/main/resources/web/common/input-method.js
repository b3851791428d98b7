/** Whether a key belongs to an input method, which picks or drops a word with it. Some browsers say so by its code alone. */
export function isComposing({ isComposing, keyCode }) {
  return isComposing || keyCode === 229;
}

/**
 * What a browser does with Enter and Escape itself, as to send a form or to close a dialog, it does not do below a root
 * while a word is being composed there.
 */
export function leaveKeysToInputMethods(root) {
  const keep = (event) => {
    if (isComposing(event) && (event.key === "Enter" || event.key === "Escape")) event.preventDefault();
  };
  root.addEventListener("keydown", keep, true);
}
