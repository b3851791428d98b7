import { load, remove, save } from "../common/storage.js";
import { isRecordOf, isText, isTextOrNone } from "../common/shapes.js";

const TOKEN = "evil.chat.token";
const START = "evil.chat.start";
const isStart = isRecordOf({
  type: (type) => type === "start",
  token: isText,
  name: isTextOrNone,
  text: isTextOrNone,
  product: isTextOrNone,
  lang: isTextOrNone,
});

/** The chat of this tab as it is kept from page to page: its start until that is answered, and from then on its token. */
export class StoredChat {
  #token = load(TOKEN, isText);
  #start = load(START, isStart);

  /** The frame that asked for it, while there is no answer. */
  get start() {
    return this.#start;
  }

  /** The secret that it is known by, or null where there is no chat. */
  get token() {
    return this.#token ?? this.#start?.token ?? null;
  }

  /** It is asked for. */
  begin(start) {
    this.#start = start;
    save(START, start);
  }

  /** The service knows it. */
  known() {
    if (this.#start) this.keep(this.#start.token);
  }

  /** It is this one, which the service knows. */
  keep(token) {
    this.adopt(token);
    save(TOKEN, token);
  }

  /** It is this one, which another page has; the next page of this tab is to ask that one again. */
  adopt(token) {
    this.#token = token;
    this.#removeStart();
  }

  drop() {
    this.#token = null;
    remove(TOKEN);
    this.#removeStart();
  }

  #removeStart() {
    this.#start = null;
    remove(START);
  }
}
