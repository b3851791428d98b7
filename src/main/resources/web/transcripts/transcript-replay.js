import { LitElement, html, nothing } from "lit";
import { LONG_SILENCE_MS, Playback } from "./playback.js";
import { MESSAGES, shownOf, silence } from "./messages.js";

const SPEEDS = [1, 4, 16];

/** Plays a transcript as it happened, silences too, by showing the entries of the list on the page one by one. */
class TranscriptReplay extends LitElement {
  static properties = { for: { type: String } };

  #playback = null;
  #speed = 1;
  #skipsSilence = false;

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
          <input type="checkbox" .checked=${this.#skipsSilence} @change=${(event) => this.#setSkipsSilence(event.target.checked)} />
          ${MESSAGES.skipSilence}
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
    return gap > LONG_SILENCE_MS ? silence(Math.round(gap / 1000)) : shownOf(playback.shown, playback.length);
  }

  #play() {
    this.#playback ??= new Playback(this.#entries(), {
      reveal: (item) => this.#reveal(item),
      changed: () => this.requestUpdate(),
    });
    if (this.#playback.isOver) this.#playback.rewind();
    this.#playback.play(this.#speed, this.#skipsSilence);
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
    this.#playback?.changePace(this.#speed, this.#skipsSilence);
    this.requestUpdate();
  }

  #setSkipsSilence(jumps) {
    this.#skipsSilence = jumps;
    this.#playback?.changePace(this.#speed, this.#skipsSilence);
    this.requestUpdate();
  }

  // What went before the session, as purchases may have by days, is there from the start.
  #entries() {
    const items = [...this.#list().children];
    this.#list().setAttribute("aria-live", "polite");
    return items
      .slice(
        Math.max(
          items.findIndex((item) => item.id === "opened"),
          0,
        ),
      )
      .map((item) => ({
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
