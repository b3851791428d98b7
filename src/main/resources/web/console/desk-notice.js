import { MESSAGES } from "./messages.js";

/** The browser's own notice of a request, for a rep who looks elsewhere. Asked for by a click, never by itself. */
export class DeskNotice {
  #changed;
  #shown = null;

  constructor(changed) {
    this.#changed = changed;
  }

  /** `granted`, `denied`, or `default` while nobody was asked. */
  get permission() {
    return globalThis.Notification?.permission ?? "denied";
  }

  async ask() {
    await Notification.requestPermission();
    this.#changed();
  }

  show({ name, text }) {
    if (this.permission !== "granted") return;
    try {
      this.#shown = new Notification(MESSAGES.request, { body: [name, text].filter(Boolean).join("\n"), tag: "request", requireInteraction: true });
      this.#shown.onclick = () => window.focus();
    } catch {
      // Phones give notices to service workers alone; the bell rings all the same.
    }
  }

  withdraw() {
    this.#shown?.close();
    this.#shown = null;
  }
}
