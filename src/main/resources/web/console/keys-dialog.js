import { LitElement, html } from "lit";
import { LETTERS, TOPIC_KEYS, shortcutOf, topicShortcut } from "./shortcuts.js";
import { COMMANDS, MESSAGES, SINGLE_KEYS, WRITING_KEYS } from "./messages.js";

/** The keys that work the desk, and the switch that turns the single ones off. */
class KeysDialog extends LitElement {
  static properties = { shortcuts: { attribute: false } };

  createRenderRoot() {
    return this;
  }

  show() {
    this.querySelector("dialog").showModal();
  }

  render() {
    return html`
      <dialog aria-labelledby="keys-title">
        <div class="scrolling">
          <h2 id="keys-title">${MESSAGES.keys}</h2>
          <dl>${Object.keys(LETTERS).map((command) => row([shortcutOf(command), COMMANDS[command]]))} ${row([topicShortcut(`1…${TOPIC_KEYS}`), COMMANDS.topic])} ${SINGLE_KEYS.map(row)}</dl>
          <h3>${MESSAGES.whileWriting}</h3>
          <dl>${WRITING_KEYS.map(row)}</dl>
          <label class="switch">
            <input type="checkbox" .checked=${this.shortcuts.on} @change=${(event) => (this.shortcuts.on = event.target.checked)} /> ${MESSAGES.singleKeys}
          </label>
        </div>
        <form method="dialog" class="closing"><button class="button quiet">${MESSAGES.close}</button></form>
      </dialog>
    `;
  }
}

function row([key, what]) {
  return html`<div><dt><kbd>${key}</kbd></dt><dd>${what}</dd></div>`;
}

customElements.define("keys-dialog", KeysDialog);
