import { element } from "../common/elements.js";
import { define } from "../common/define.js";
import { MESSAGES, pictureName, sendingPart } from "../common/picture-messages.js";
import { PictureDraft } from "./picture-draft.js";
import { redraw } from "./picture-redraw.js";
import { upload } from "./picture-upload.js";

/**
 * Shows the picture that is to be sent, how far it is, and what may be done about it. Fires `held` whenever there begins or ceases
 * to be one for the next line. `source` is `{ server, token }`.
 */
export class PicturePanel extends HTMLElement {
  #wasHeld = false;
  #draft = new PictureDraft({
    redraw,
    upload: (blob, progressed) => upload(blob, this.source, progressed),
    changed: () => this.#show(),
  });

  get isHeld() {
    return this.#draft.isHeld;
  }

  get isUnderWay() {
    return this.#draft.phase === "sending" || this.#draft.phase === "failed";
  }

  choose(file) {
    return this.#draft.choose(file);
  }

  /** Brings what is held to the desk: what is known of it there, or nothing if it was given up. */
  bring() {
    return this.#draft.bring();
  }

  disconnectedCallback() {
    this.#draft.remove();
  }

  #show() {
    const { phase, isHeld } = this.#draft;
    if (phase === "empty") this.replaceChildren();
    else this.replaceChildren(this.#preview(), element("div", {}, this.#status(), this.#progress(), this.#actions()));
    if (isHeld === this.#wasHeld) return;
    this.#wasHeld = isHeld;
    this.dispatchEvent(new Event("held"));
  }

  #preview() {
    const { drawn } = this.#draft;
    if (!drawn) return "";
    return Object.assign(drawn.canvas, { role: "img", ariaLabel: pictureName(drawn.width, drawn.height) });
  }

  #status() {
    const { phase, reason, progress } = this.#draft;
    const told = {
      drawing: MESSAGES.drawing,
      ready: MESSAGES.ready,
      sending: sendingPart(Math.floor(progress * 100)),
    };
    return element("p", { className: reason ? "wrong" : "", ariaLive: "polite", textContent: reason ?? told[phase] });
  }

  #progress() {
    const { phase, progress } = this.#draft;
    return phase === "sending" ? element("progress", { max: 1, value: progress, ariaLabel: MESSAGES.preview }) : "";
  }

  #actions() {
    const { phase } = this.#draft;
    const actions = element("p");
    if (phase === "failed")
      actions.append(
        button(MESSAGES.tryAgain, () => this.#draft.tryAgain()),
        " ",
      );
    if (phase === "sending") actions.append(button(MESSAGES.cancel, () => this.#draft.cancel()));
    else actions.append(button(MESSAGES.remove, () => this.#draft.remove()));
    return actions;
  }
}

function button(textContent, onclick) {
  return element("button", { type: "button", className: "link", textContent, onclick });
}

define("support-picture-panel", PicturePanel);
