import { LitElement, html, nothing } from "lit";
import { surviveTranslation } from "../common/translated-text.js";
import { LONG_SILENCE_MS, Playback } from "./playback.js";
import { MESSAGES, secondsLeft, shownOf, silence } from "./messages.js";

const SPEEDS = [1, 4, 16];
const COUNTDOWN_STEP_MS = 1_000;

/** Plays a transcript as it happened, silences too, by showing the entries of the list on the page one by one. */
class TranscriptReplay extends LitElement {
  static properties = { for: { type: String } };

  #playback = null;
  #speed = 1;
  #skipsSilence = true;
  #countdown = null;

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop();
  }

  firstUpdated() {
    surviveTranslation(this);
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
        ${this.#playback ? this.#scrubber() : nothing}
        <p class="progress" role="status">${this.#progress()}</p>
        <p class="progress" aria-hidden="true">${this.#remaining()}</p>
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

  #scrubber() {
    const { shown, length } = this.#playback;
    return html`
      <label class="scrubber">
        <span class="visually-hidden">${MESSAGES.position}</span>
        <input
          type="range"
          min="1"
          max=${length}
          .value=${String(shown)}
          aria-valuetext=${shownOf(shown, length)}
          @input=${(event) => this.#seek(Number(event.target.value))}
        />
      </label>
    `;
  }

  #remaining() {
    const playback = this.#playback;
    const counts = playback?.isPlaying && !this.#skipsSilence && playback.gap > LONG_SILENCE_MS;
    return counts ? secondsLeft(Math.ceil(playback.remaining / 1000)) : "";
  }

  #seek(shown) {
    this.#playback.seek(shown);
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
    this.#countdown ??= setInterval(() => this.requestUpdate(), COUNTDOWN_STEP_MS);
    this.#playback.play(this.#speed, this.#skipsSilence);
  }

  #pause() {
    this.#playback.pause();
  }

  #stop() {
    clearInterval(this.#countdown);
    this.#countdown = null;
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

  // What went before the session, as orders may have by days, is there from the start.
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
