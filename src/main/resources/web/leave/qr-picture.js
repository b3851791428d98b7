import { LitElement, html, svg } from "lit";
import { define } from "../common/define.js";
import { qrCode } from "./qr-code.js";
import { MESSAGES } from "./messages.js";

const QUIET = 4;

/** A text as a QR code, drawn here: it goes to nobody who would draw it. */
class QrPicture extends LitElement {
  static properties = { text: {} };

  createRenderRoot() {
    return this;
  }

  render() {
    const modules = qrCode(this.text);
    const size = modules.length + 2 * QUIET;
    return html`
      <svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${MESSAGES.qr} shape-rendering="crispEdges">
        ${svg`<rect width=${size} height=${size} fill="#fff" /><path d=${path(modules)} fill="#000" />`}
      </svg>
    `;
  }
}

function path(modules) {
  return modules.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : ""))).join("");
}

define("support-qr-picture", QrPicture);
