import { LitElement, html, nothing } from "lit";
import { define } from "./define.js";
import { repeat } from "lit/directives/repeat.js";
import { grouped } from "./line-groups.js";
import { withLinks } from "./links.js";
import { ScrollKeeper } from "./scroll-keeper.js";
import { SeenWatcher } from "./seen-watcher.js";
import { dayOf, fullTime, timeOfDay } from "./time-format.js";
import { MESSAGES, newMessages } from "./messages.js";

/**
 * The log of what was said and what is still being sent, each line in a state of its own. It stays where its reader is:
 * at the end, or where they scrolled to; then a button tells of new messages. One's own new line is always in sight.
 *
 * `me` is `customer` or `rep`, whose own lines these are; `them` is what the other side is called, and `seen` the last line
 * that they saw. Fires `again` with the id of a failed line that is to be sent again, and `saw` with the number of the other
 * side's last line that is on the screen. `pictureSource` is where the pictures of its lines are had.
 */
class ConversationLog extends LitElement {
  static properties = {
    lines: { attribute: false },
    unsent: { attribute: false },
    pictureSource: { attribute: false },
    me: {},
    them: {},
    seen: { attribute: false },
    typing: { type: Boolean },
    resendable: { type: Boolean },
    unseen: { state: true },
  };

  #scroll = new ScrollKeeper(this, () => (this.unseen = 0));
  #entries = [];

  constructor() {
    super();
    this.unseen = 0;
    new SeenWatcher(this, (seq) => this.dispatchEvent(new CustomEvent("saw", { detail: seq })));
  }

  createRenderRoot() {
    return this;
  }

  willUpdate(changed) {
    if (!changed.has("lines") && !changed.has("unsent")) return;
    const before = new Set(this.#entries.map(({ key }) => key));
    const isFirst = !this.hasUpdated;
    this.#entries = entriesOf(this);
    const added = isFirst ? [] : this.#entries.filter(({ key }) => !before.has(key));
    if (added.some(({ mine }) => mine)) this.#scroll.toEnd();
    if (!this.#scroll.followsEnd) this.unseen += added.length;
  }

  render() {
    const lastSeen = this.#entries.findLast(({ mine, seq }) => mine && seq <= this.seen);
    return html`
      <div class="conversation" role="log" aria-label=${MESSAGES.conversation} aria-relevant="additions" tabindex="0">
        <ol role="list">
          ${repeat(
            grouped(this.#entries),
            ({ key }) => key,
            (entry) => this.#line(entry, entry.key === lastSeen?.key),
          )}
        </ol>
      </div>
      ${this.unseen > 0 ? html`<button type="button" class="unseen" @click=${this.#showNew}>${newMessages(this.unseen)}</button>` : nothing}
      <p class="typing" ?hidden=${!this.typing}>${this.typing ? html`<bdi translate="no">${this.them}</bdi> ${MESSAGES.isTyping}<i></i><i></i><i></i>` : nothing}</p>
    `;
  }

  #showNew() {
    this.#scroll.toEnd();
    this.querySelector("[role=log]").focus();
  }

  #line({ mine, seq, text, picture, at, state, reason, id, follows, day }, isLastSeen) {
    const failed = state === "failed";
    return html`
      ${day ? html`<li class="day">${dayOf(day)}</li>` : nothing}
      <li class="line ${mine ? "mine" : "theirs"} ${failed ? "is-failed" : ""} ${follows ? "follows" : ""}" data-seq=${mine ? nothing : seq}>
        <span class="who">${mine ? MESSAGES.you : html`<bdi translate="no">${this.them}</bdi>`}</span>
        ${picture ? html`<support-picture-view .picture=${picture} .source=${this.pictureSource}></support-picture-view>` : nothing}
        ${text ? html`<p class="text" dir="auto">${withLinks(text).map(part)}</p>` : nothing}
        <span class="state">
          ${at ? html`<time datetime=${at} title=${fullTime(at)}>${timeOfDay(at)}</time>` : nothing}
          ${failed ? this.#failure(reason, id) : mine ? receipt(at) : nothing}
        </span>
        ${mine ? html`<span class="seen" aria-live="off">${isLastSeen ? MESSAGES.seen : nothing}</span>` : nothing}
      </li>
    `;
  }

  #failure(reason, id) {
    const again = () => this.dispatchEvent(new CustomEvent("again", { detail: id }));
    return html`
      <span class="failed">${MESSAGES.notSent}: ${reason}</span>
      ${this.resendable ? html`<button type="button" class="link" @click=${again}>${MESSAGES.tryAgain}</button>` : nothing}
    `;
  }
}

function entriesOf({ lines, unsent, me }) {
  const said = new Set(lines.map(({ id }) => id));
  return [
    ...lines.map((line) => ({ ...line, mine: line.from === me, key: (line.from === me && line.id) || line.seq })),
    ...unsent.filter(({ id }) => !said.has(id)).map((line) => ({ ...line, mine: true, key: line.id })),
  ];
}

function receipt(at) {
  return at ? html`<span class="sent">${MESSAGES.sent}</span>` : html`<span class="sending">${MESSAGES.sending}</span>`;
}

function part({ text, href }) {
  return href ? html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow">${text}</a>` : text;
}

define("support-conversation-log", ConversationLog);
