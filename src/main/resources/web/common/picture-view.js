import { element } from "./elements.js";
import { define } from "./define.js";
import { MESSAGES, enlarge, pictureName } from "./picture-messages.js";

const SHOWN_SIDE = 640;

/**
 * A picture of a line. It is fetched with a token and drawn on a canvas, so that the policy of a page needs no line for
 * pictures; a click shows it in its own size.
 *
 * `picture` is `{ id, width, height }`, `source` is `{ server, token }`. Both are there before it is connected, which may be before
 * this is loaded: so they are plain properties.
 */
class PictureView extends HTMLElement {
  #file = null;

  connectedCallback() {
    if (!this.firstChild) this.#show();
  }

  async #show() {
    const { width, height } = shownSize(this.picture);
    const canvas = element("canvas", { width, height });
    const open = element("button", { type: "button", className: "picture", onclick: () => this.#enlarge() }, canvas);
    open.ariaLabel = enlarge(this.#name);
    this.replaceChildren(open);
    try {
      this.#file = await fetchPicture(this.picture.id, this.source);
      await draw(canvas, this.#file, { resizeWidth: width, resizeHeight: height, resizeQuality: "high" });
    } catch (error) {
      this.#fail(error);
    }
  }

  get #name() {
    return pictureName(this.picture.width, this.picture.height);
  }

  #fail({ status }) {
    if (status === 404) {
      this.replaceChildren(element("p", { className: "missing", textContent: MESSAGES.gone }));
      return;
    }
    const again = element("button", { type: "button", className: "link", textContent: MESSAGES.tryAgain });
    again.onclick = () => this.#show();
    this.replaceChildren(element("p", { className: "missing" }, MESSAGES.notLoaded, " ", again));
  }

  async #enlarge() {
    if (!this.#file) return;
    const canvas = element("canvas", { role: "img", ariaLabel: this.#name });
    const close = element("button", { type: "button", className: "button", textContent: MESSAGES.close });
    const dialog = element("dialog", { className: "enlarged", ariaLabel: this.#name }, close, canvas);
    close.onclick = () => dialog.close();
    dialog.onclose = () => dialog.remove();
    // Escape is for the dialog alone.
    dialog.onkeydown = (event) => event.stopPropagation();
    this.append(dialog);
    dialog.showModal();
    await draw(canvas, this.#file);
  }
}

function shownSize({ width, height }) {
  const scale = Math.min(1, SHOWN_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

async function fetchPicture(id, { server, token }) {
  const answer = await fetch(new URL(`/pictures/${id}`, server), {
    headers: { Authorization: `Bearer ${token}` },
    credentials: "omit",
  });
  if (!answer.ok) throw Object.assign(new Error("not answered"), { status: answer.status });
  return answer.blob();
}

async function draw(canvas, file, options) {
  const bitmap = await createImageBitmap(file, options);
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext("2d").drawImage(bitmap, 0, 0);
  bitmap.close();
}

define("support-picture-view", PictureView);
