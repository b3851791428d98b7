/** A notification of the browser's own. Permission is asked for by a click, never unasked. */
export class PageNotification {
  #tag;
  #changed;
  #shown = null;

  /** @param tag what it is about; one of a tag replaces the one before */
  constructor(tag, changed) {
    this.#tag = tag;
    this.#changed = changed;
  }

  /** `granted`, `denied`, or `default` while nobody was asked. */
  get permission() {
    return globalThis.Notification?.permission ?? "denied";
  }

  /** Whether this browser shows any: none does on a page that came over plain HTTP. */
  get isPossible() {
    return Boolean(globalThis.isSecureContext && globalThis.Notification);
  }

  async requestPermission() {
    await Notification.requestPermission();
    this.#changed();
  }

  show(title, ...body) {
    if (this.permission !== "granted") return;
    try {
      this.#shown = new Notification(title, {
        body: body.filter(Boolean).join("\n"),
        tag: this.#tag,
        requireInteraction: true,
      });
      this.#shown.onclick = () => window.focus();
    } catch {
      // Phones show notifications of service workers alone; what is heard and seen tells of it all the same.
    }
  }

  close() {
    this.#shown?.close();
    this.#shown = null;
  }
}
