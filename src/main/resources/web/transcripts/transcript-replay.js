import { LitElement, html, nothing } from "lit";
import { LONG, Playback } from "./playback.js";
import { MESSAGES, shownOf, silence } from "./messages.js";

const SPEEDS = [1, 4, 16];

/** Plays a transcript as it happened, silences too: its moments come up one by one, as those of the list that is there. */
class TranscriptReplay extends LitElement {
  static properties = { for: { type: String } };

  #playback = null;
  #speed = 1;
  #jumps = false;

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop();
  }

  render() {
    const playing = this.#playback?.isPlaying ?? false;
    return html`
      <div class="replay" role="group" aria-label=${MESSAGES.replay}>
        <button type="button" class="button" @click=${() => (playing ? this.#pause() : this.#play())}>
          ${playing ? MESSAGES.pause : this.#playback ? MESSAGES.goOn : MESSAGES.replay}
        </button>
        ${this.#playback ? html`<button type="button" class="button quiet" @click=${() => this.#stop()}>${MESSAGES.showAll}</button>` : nothing}
        <fieldset>
          <legend>${MESSAGES.speed}</legend>
          ${SPEEDS.map((speed) => this.#speedChoice(speed))}
        </fieldset>
        <label class="tick">
          <input type="checkbox" .checked=${this.#jumps} @change=${(event) => this.#setJumps(event.target.checked)} />
          ${MESSAGES.jumpGaps}
        </label>
        <p class="progress" role="status">${this.#progress()}</p>
      </div>
    `;
  }

  #speedChoice(speed) {
    return html`
      <label>
        <input type="radio" name="replay-speed" .checked=${speed === this.#speed} @change=${() => this.#setSpeed(speed)} />
        <span>${speed}×</span>
      </label>
    `;
  }

  #progress() {
    const playback = this.#playback;
    if (!playback) return "";
    if (playback.isOver) return MESSAGES.thatWasAll;
    const gap = playback.gap;
    return gap > LONG ? silence(Math.round(gap / 1000)) : shownOf(playback.shown, playback.length);
  }

  #play() {
    this.#playback ??= new Playback(this.#moments(), {
      reveal: (item) => this.#reveal(item),
      changed: () => this.requestUpdate(),
    });
    if (this.#playback.isOver) this.#playback.rewind();
    this.#playback.play(this.#speed, this.#jumps);
  }

  #pause() {
    this.#playback.pause();
  }

  #stop() {
    this.#playback?.stop();
    this.#playback = null;
    this.#list()?.removeAttribute("aria-live");
    this.requestUpdate();
  }

  #setSpeed(speed) {
    this.#speed = speed;
    this.#playback?.changePace(this.#speed, this.#jumps);
    this.requestUpdate();
  }

  #setJumps(jumps) {
    this.#jumps = jumps;
    this.#playback?.changePace(this.#speed, this.#jumps);
    this.requestUpdate();
  }

  // What went before the session, as purchases may have by days, is there from the start.
  #moments() {
    const items = [...this.#list().children];
    this.#list().setAttribute("aria-live", "polite");
    return items.slice(Math.max(items.findIndex((item) => item.id === "opened"), 0)).map((item) => ({
      item,
      at: Date.parse(item.querySelector("time").dateTime),
    }));
  }

  #reveal(item) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    item.scrollIntoView({ block: "nearest", behavior: still ? "auto" : "smooth" });
  }

  #list() {
    return document.getElementById(this.for);
  }
}

customElements.define("transcript-replay", TranscriptReplay);
