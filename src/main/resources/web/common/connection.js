import { delayBefore, isFinal } from "./backoff.js";
import { fromJson, toJson } from "./json.js";
import { serviceHeard } from "./service-clock.js";

// Together less than the 15 s that a session waits for its browser after another process took over.
const CHECK_INTERVAL_MS = 2_000;
const PING_AFTER_SILENCE_MS = 6_000;
const PONG_TIMEOUT_MS = 5_000;
const OPEN_TIMEOUT_MS = 5_000;
// By how much the two clocks of a computer part between two looks at them when it has slept, or one of them was set.
const SLEPT_MS = 1_500;

/** The address of a socket of a site, of this page's own unless another is named. */
export function socketUrl(path, site = location.origin) {
  return new URL(path, site).href.replace(/^http/, "ws");
}

/**
 * One WebSocket that reconnects by itself. It sends `hello()` first on every opening, and tells
 * `onState` of `connecting`, `live`, `reconnecting` and `closed`, the last two with the close code.
 */
export class Connection {
  #url;
  #events;
  #socket = null;
  #wanted = false;
  #attempt = 0;
  #receivedAt = 0;
  #pingedAt = 0;
  #clocksApart = 0;
  #retryTimer;
  #openTimer;
  #checkTimer;

  /** @param events `hello()` returns the first frame or null; `onFrame(frame)`; `onState(state, code, retryAt)` with the next try's time, as `performance.now()` counts */
  constructor(url, events) {
    this.#url = url;
    this.#events = events;
  }

  open() {
    if (this.#wanted) return;
    this.#wanted = true;
    this.#attempt = 0;
    this.#events.onState("connecting");
    this.#connect();
  }

  close() {
    if (!this.#wanted) return;
    this.#wanted = false;
    this.#dropSocket();
    this.#events.onState("closed", 1000);
  }

  /** False where the frame could not be sent; a frame that was sent may still be lost. */
  send(frame) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(toJson(frame));
    return true;
  }

  #connect() {
    const socket = new WebSocket(this.#url);
    this.#socket = socket;
    this.#openTimer = setTimeout(() => this.#lost(1006), OPEN_TIMEOUT_MS);
    socket.onopen = () => this.#opened();
    socket.onmessage = (message) => this.#received(message.data);
    socket.onclose = (close) => this.#lost(close.code);
  }

  #opened() {
    clearTimeout(this.#openTimer);
    this.#clocksApart = clocksApart();
    this.#checkTimer = setInterval(() => this.#checkAlive(), CHECK_INTERVAL_MS);
    const hello = this.#events.hello();
    if (hello) this.send(hello);
    this.#ping();
    this.#receivedAt = this.#pingedAt;
    this.#events.onState("live");
  }

  #received(data) {
    this.#receivedAt = performance.now();
    this.#attempt = 0;
    const frame = fromJson(data);
    if (frame?.type === "pong") serviceHeard(frame.at, this.#pingedAt);
    else if (frame) this.#events.onFrame(frame);
  }

  // The answer says what time it is at the service, too.
  #ping() {
    this.#pingedAt = performance.now();
    this.send({ type: "ping" });
  }

  // On the browser's steady clock: a wall clock that is set would cut a live connection, or hide a dead one.
  // Silence is measured from an unanswered ping and not from the last frame: a hidden tab's timers
  // run once a minute, and would otherwise take a live connection for a dead one.
  #checkAlive() {
    const now = performance.now();
    const unanswered = this.#pingedAt > this.#receivedAt;
    if (unanswered && now - this.#pingedAt >= PONG_TIMEOUT_MS) {
      this.#lost(1006);
    } else if (!unanswered && (this.#hasSlept() || now - this.#receivedAt >= PING_AFTER_SILENCE_MS)) {
      this.#ping();
    }
  }

  // The steady clock of some computers stands still while they sleep: silence cannot be measured over that.
  #hasSlept() {
    const before = this.#clocksApart;
    this.#clocksApart = clocksApart();
    return Math.abs(this.#clocksApart - before) > SLEPT_MS;
  }

  #lost(code) {
    this.#dropSocket();
    if (isFinal(code)) {
      this.#wanted = false;
      this.#events.onState("closed", code);
      return;
    }
    const delay = delayBefore(this.#attempt++, code);
    this.#events.onState("reconnecting", code, performance.now() + delay);
    this.#retryTimer = setTimeout(() => this.#connect(), delay);
  }

  #dropSocket() {
    clearTimeout(this.#retryTimer);
    clearTimeout(this.#openTimer);
    clearInterval(this.#checkTimer);
    const socket = this.#socket;
    this.#socket = null;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }
}

function clocksApart() {
  return Date.now() - performance.now();
}
