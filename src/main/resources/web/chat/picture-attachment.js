import { LitElement, html, nothing } from "lit";
import { define } from "../common/define.js";
import { loadPictures } from "./picture-script.js";
import { MESSAGES as COMMON } from "../common/messages.js";
import { MESSAGES } from "./messages.js";

const ACCEPTED = "image/png,image/jpeg,image/webp,image/gif";

/**
 * Where a picture is chosen, or pasted or dropped on the panel around, that goes along with the next line. What it takes to draw
 * and to send it is loaded by then. Fires `held` whenever there begins or ceases to be one. `source` is `{ server, token }`.
 */
class PictureAttachment extends LitElement {
  static properties = { source: { attribute: false }, missing: { state: true } };

  #panelAround = null;
  #paste = (event) => this.#take(event, event.clipboardData);
  #drop = (event) => this.#take(event, event.dataTransfer);

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#panelAround = this.closest("[role=dialog]");
    this.#panelAround.addEventListener("paste", this.#paste);
    this.#panelAround.addEventListener("drop", this.#drop);
    this.#panelAround.addEventListener("dragover", acceptFiles);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#panelAround.removeEventListener("paste", this.#paste);
    this.#panelAround.removeEventListener("drop", this.#drop);
    this.#panelAround.removeEventListener("dragover", acceptFiles);
  }

  render() {
    return html`
      <div class="picture-bar">
        <support-picture-panel .source=${this.source} @held=${this.#held}></support-picture-panel>
        ${this.missing ? html`<p role="alert">${COMMON.noAnswer}</p>` : nothing}
        <button type="button" class="link" @click=${() => this.querySelector("input").click()}>${MESSAGES.addPicture}</button>
        <input type="file" accept=${ACCEPTED} aria-label=${MESSAGES.addPicture} hidden @change=${this.#chosen} />
      </div>
    `;
  }

  get #panel() {
    return this.querySelector("support-picture-panel");
  }

  /** Whether there is a picture to go along with the next line. */
  get isHeld() {
    return this.#panel?.isHeld ?? false;
  }

  /** Takes a picture, in the place of any other. */
  async choose(file) {
    try {
      await loadPictures();
      this.missing = false;
      await this.#panel?.choose(file);
    } catch {
      this.missing = true;
    }
  }

  /** Brings what is held to the desk: what is known of it there; nothing if it was given up, or is being brought already. */
  async bring() {
    return this.#panel.isUnderWay ? null : this.#panel.bring();
  }

  #held() {
    this.dispatchEvent(new Event("held"));
  }

  #take(event, { files }) {
    const picture = [...files].find(({ type }) => type.startsWith("image/"));
    if (!picture) return;
    event.preventDefault();
    this.choose(picture);
  }

  #chosen({ target }) {
    const [file] = target.files;
    target.value = "";
    if (file) this.choose(file);
  }
}

// Else the browser would show a file that is dropped in the place of the page.
function acceptFiles(event) {
  if ([...event.dataTransfer.types].includes("Files")) event.preventDefault();
}

/** Says what was written, with the picture that is held once that is at the desk. Until then it stays in its box. */
export async function sayWithPicture(client, event) {
  const box = event.target;
  const attachment = box.getRootNode().querySelector("support-picture-attachment");
  if (!attachment?.isHeld) {
    client.say(event.detail);
    return;
  }
  event.preventDefault();
  const picture = await attachment.bring();
  if (picture) client.say(box.take(event.detail), picture);
}

define("support-picture-attachment", PictureAttachment);
