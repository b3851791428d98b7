import { MESSAGES } from "./messages.js";

/** The browser's own notification of a chat request. Permission is asked for by a click, never unasked. */
export class RequestNotification {
  #changed;
  #shown = null;

  constructor(changed) {
    this.#changed = changed;
  }

  /** `granted`, `denied`, or `default` while nobody was asked. */
  get permission() {
    return globalThis.Notification?.permission ?? "denied";
  }

  async requestPermission() {
    await Notification.requestPermission();
    this.#changed();
  }

  show({ name, text }) {
    if (this.permission !== "granted") return;
    try {
      this.#shown = new Notification(MESSAGES.request, {
        body: [name, text].filter(Boolean).join("\n"),
        tag: "request",
        requireInteraction: true,
      });
      this.#shown.onclick = () => window.focus();
    } catch {
      // Phones show notifications of service workers alone; the ringtone is heard all the same.
    }
  }

  close() {
    this.#shown?.close();
    this.#shown = null;
  }
}
