/** Tells the page around of the chat, in events that say what changes and nothing of what is written. */
export class PageEvents {
  #element;
  #told = { isOpen: false, phase: "idle", count: 0 };

  constructor(element) {
    this.#element = element;
  }

  /** Tells of what is not as it was told last. */
  tell(isOpen, phase, count) {
    const told = this.#told;
    this.#told = { isOpen, phase, count };
    if (isOpen !== told.isOpen) this.#fire(isOpen ? "chat-open" : "chat-close");
    if (phase !== told.phase) this.#fire("chat-phase", { phase });
    if (count !== told.count) this.#fire("chat-unread", { count });
  }

  #fire(type, detail) {
    this.#element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
