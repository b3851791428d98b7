const NEAR_END_PX = 40;

/** Where a reader is who starts at the end. */
export const AT_END = { followsEnd: true, top: 0 };

/**
 * Where a reader is after a log has scrolled: at the end they follow it, and they stop following when they scroll up. A
 * log that grew under them, or that was moved as its window changed, has not been scrolled by them.
 */
export function readerAfterScroll(reader, { scrollTop, scrollHeight, clientHeight }) {
  const { followsEnd, top, height = clientHeight } = reader;
  if (clientHeight !== height) return reader;
  const isAtEnd = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
  return { ...reader, followsEnd: isAtEnd || (followsEnd && scrollTop >= top), top: scrollTop };
}

/**
 * Keeps a reader of a Lit host's log where they are: at its end, whatever grows or shrinks around it, or where they
 * scrolled to, also when the log was hidden for a while.
 */
export class ScrollKeeper {
  #host;
  #reachedEnd;
  #log = null;
  #reader = AT_END;
  #resized = new ResizeObserver(() => this.#settle());

  /** @param reachedEnd called when the reader is at the end again */
  constructor(host, reachedEnd) {
    this.#host = host;
    this.#reachedEnd = reachedEnd;
    host.addController(this);
  }

  get followsEnd() {
    return this.#reader.followsEnd;
  }

  toEnd() {
    this.#reader = AT_END;
    this.#settle();
    this.#reachedEnd();
  }

  hostUpdated() {
    if (!this.#log) this.#watch(this.#host.renderRoot.querySelector("[role=log]"));
    this.#settle();
  }

  hostDisconnected() {
    this.#resized.disconnect();
    this.#log = null;
  }

  #watch(log) {
    this.#log = log;
    log.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    this.#resized.observe(log);
    this.#resized.observe(log.firstElementChild);
  }

  #scrolled() {
    if (this.#log.clientHeight === 0) return;
    this.#reader = readerAfterScroll(this.#reader, this.#log);
    if (this.followsEnd) this.#reachedEnd();
  }

  #settle() {
    const log = this.#log;
    if (!log || log.clientHeight === 0) return;
    log.scrollTop = this.followsEnd ? log.scrollHeight : this.#reader.top;
    this.#reader = { followsEnd: this.followsEnd, top: log.scrollTop, height: log.clientHeight };
  }
}
