/**
 * Tells the style of a Lit host's `.widget` which part of the window is seen, where a keyboard lies over the rest: its
 * height and where it begins. Somebody who zooms in with two fingers sees a part that they chose.
 */
export class VisibleArea {
  #host;
  #viewport = window.visualViewport;
  #measure = () => this.hostUpdated();

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#viewport?.addEventListener("resize", this.#measure);
    this.#viewport?.addEventListener("scroll", this.#measure);
  }

  hostDisconnected() {
    this.#viewport?.removeEventListener("resize", this.#measure);
    this.#viewport?.removeEventListener("scroll", this.#measure);
  }

  hostUpdated() {
    const style = this.#host.renderRoot.querySelector(".widget")?.style;
    if (!style || !this.#viewport || this.#viewport.scale > 1) return;
    const { height, offsetTop } = this.#viewport;
    style.setProperty("--seen-height", `${height}px`);
    style.setProperty("--seen-top", `${offsetTop}px`);
  }
}
