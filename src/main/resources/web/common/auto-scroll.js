const NEAR_END_PX = 40;

/** Keeps the newest line of a Lit host's log in view, unless the reader has scrolled up to read. */
export class AutoScroll {
  #host;
  #atEnd = true;

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate() {
    const log = this.#log();
    this.#atEnd = !log || log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END_PX;
  }

  hostUpdated() {
    const log = this.#log();
    if (log && this.#atEnd) log.scrollTop = log.scrollHeight;
  }

  #log() {
    return this.#host.renderRoot.querySelector("[role=log]");
  }
}
