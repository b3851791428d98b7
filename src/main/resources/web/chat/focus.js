/** Gives the focus to the first of these that is there; false if none is. */
export function focusOn(root, ...selectors) {
  for (const selector of selectors) {
    const element = root.querySelector(selector);
    element?.focus();
    if (element) return true;
  }
  return false;
}

/** The control that had the focus is gone with its phase; a keyboard must not fall back to the page's top. */
export function focusAfter(root, phase) {
  if (root.activeElement?.tagName === "TEXTAREA") return;
  if (phase === "waiting" || phase === "open") focusOn(root, "support-message-box", "h2");
  else if (phase === "idle") focusOn(root, "support-start-form");
  else if (phase !== "starting") focusOn(root, "h2");
}
