/** Renders its Lit host again every second for as long as `when()` holds: waiting times, countdowns. */
export class RenderTimer {
  #host;
  #when;
  #timer = null;

  constructor(host, when) {
    this.#host = host;
    this.#when = when;
    host.addController(this);
  }

  hostUpdated() {
    const wanted = this.#host.isConnected && this.#when();
    if (wanted && this.#timer === null) {
      this.#timer = setInterval(() => this.#host.requestUpdate(), 1000);
    } else if (!wanted) {
      this.#stop();
    }
  }

  hostDisconnected() {
    this.#stop();
  }

  #stop() {
    clearInterval(this.#timer);
    this.#timer = null;
  }
}
