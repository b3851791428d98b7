import { html } from "lit";
import { shortcutOf } from "./shortcuts.js";

/**
 * A button that does what a shortcut does as well; the shortcut is written on it.
 *
 * @param busy whether a command is under way, which it has to wait for
 */
export function commandButton(command, label, act, { quiet = false, busy = false, disabled = false, title = "" } = {}) {
  const keys = shortcutOf(command);
  return html`
    <button
      type="button"
      class="button command ${quiet ? "quiet" : ""}"
      title=${title}
      aria-disabled=${busy}
      ?disabled=${disabled}
      aria-keyshortcuts=${keys}
      @click=${act}
    >
      ${label}<kbd aria-hidden="true">${keys}</kbd>
    </button>
  `;
}
