import { isRecordOf, isText, isTextOrNone } from "../common/shapes.js";

const CHANNEL = "evil.chat";
const ANSWER_MS = 250;
// Half of the grace that a closed page has: one that is only loaded again is back before that.
const SUCCESSION_MS = 1_500;
// Together less than the grace that a page has which crashed.
const CHECK_MS = 4_000;
const SILENCE_MS = 5_000;
const isMessage = isRecordOf({ what: isText, token: isTextOrNone });

/**
 * What the pages of one browser tell each other of a chat, which one of them holds at a time. The others know its token,
 * and go on with it when somebody asks them to, or when the page that held it closes or answers no more.
 */
export class OtherPages {
  #page;
  #channel = null;
  #askTimer;
  #checkTimer;
  #succession = { token: null, timer: undefined };

  /**
   * @param page what this page has and does: `held()`, the token of the chat that it holds, or null; `over()`, the same of
   *     one that has ended here; `yields(token)` answers whether it leaves the chat to the page that holds it; `forget(token)`,
   *     which is over elsewhere; `succeed(token)`, which nobody holds any more
   */
  constructor(page) {
    this.#page = page;
  }

  /**
   * This page has come.
   *
   * @param token of the chat that it had before, if it had one
   * @param alone called in a moment, unless another page holds that chat
   */
  ask(token, alone) {
    this.#channel ??= this.#openChannel();
    if (!this.#channel) {
      alone();
      return;
    }
    this.#post("asks", token);
    clearTimeout(this.#askTimer);
    this.#askTimer = setTimeout(alone, ANSWER_MS);
  }

  /** This page holds the chat from now on. */
  hold(token) {
    this.#waitForNothing();
    this.#post("holds", token);
  }

  /** The chat has ended, or is not known any more. */
  end(token) {
    this.#post("ended", token);
  }

  /** This page goes. */
  leave() {
    this.#waitForNothing();
    const held = this.#page.held();
    if (held) this.#post("leaves", held);
    this.#channel?.close();
    this.#channel = null;
  }

  #openChannel() {
    try {
      const channel = new BroadcastChannel(CHANNEL);
      channel.onmessage = ({ data }) => isMessage(data) && this.#heard(data);
      return channel;
    } catch {
      // Where pages are kept apart from each other, each has its chat for itself.
      return null;
    }
  }

  #heard({ what, token }) {
    const held = this.#page.held();
    if (what === "asks") this.#answer(token, held, this.#page.over());
    else if (what === "checks" && held && token === held) this.#post("holds", held);
    else if (what === "holds" && this.#page.yields(token)) this.#checkLater(token);
    else if (what === "ended") this.#page.forget(token);
    else if (what === "leaves") this.#succeedIn(SUCCESSION_MS, token);
  }

  // Who asks for the chat that nobody holds just now is the page that held it, and comes back.
  #answer(token, held, over) {
    if (held && (token ?? held) === held) this.#post("holds", held);
    else if (over && token === over) this.#post("ended", over);
    else if (token === this.#succession.token) clearTimeout(this.#succession.timer);
  }

  #succeedIn(delay, token) {
    clearTimeout(this.#succession.timer);
    this.#succession = { token, timer: setTimeout(() => this.#page.succeed(token), delay) };
  }

  #checkLater(token) {
    this.#waitForNothing();
    this.#checkTimer = setTimeout(() => {
      this.#post("checks", token);
      this.#succeedIn(SILENCE_MS, token);
    }, CHECK_MS);
  }

  #waitForNothing() {
    clearTimeout(this.#askTimer);
    clearTimeout(this.#checkTimer);
    clearTimeout(this.#succession.timer);
  }

  #post(what, token) {
    this.#channel?.postMessage({ what, token: token ?? null });
  }
}
