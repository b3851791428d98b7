const STEPS = { j: 1, k: -1 };

/** The place that a key leads to from another one, -1 for none, among so many. */
export function placeAfter(key, place, count) {
  const step = STEPS[key];
  if (!step || count === 0) return place;
  if (place < 0) return step > 0 ? 0 : count - 1;
  return Math.min(count - 1, Math.max(0, place + step));
}

/** Whether whoever pressed the key was writing, or meant something else by it. */
export function isForSomethingElse(event) {
  return (
    event.ctrlKey ||
    event.altKey ||
    event.metaKey ||
    event.isComposing ||
    Boolean(event.target.closest?.("input, textarea, select, [contenteditable]"))
  );
}

/** `j` and `k` go from session to session of the list, and from page to page of its sessions. */
export function followKeys(document) {
  document.addEventListener("keydown", (event) => {
    if (isForSomethingElse(event)) return;
    const link = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (link) return link.click();
    const sessions = [...document.querySelectorAll(".sessions .name a")];
    const place = sessions.indexOf(document.activeElement);
    sessions[placeAfter(event.key, place, sessions.length)]?.focus();
  });
}
