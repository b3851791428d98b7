import { isReadable } from "./contrast.js";

const COLOURS = {
  background: "--paper",
  surface: "--sheet",
  shade: "--shade",
  text: "--ink",
  muted: "--soft",
  accent: "--evil",
  "on-accent": "--on-evil",
  "accent-text": "--evil-text",
};

// What is written in one colour on another.
const PAIRS = [
  ["text", "background"],
  ["text", "surface"],
  ["text", "shade"],
  ["muted", "background"],
  ["muted", "surface"],
  ["muted", "shade"],
  ["accent-text", "background"],
  ["on-accent", "accent"],
];

/** The page's colours for the chat, as far as they can be read on each other. */
export class PageColours {
  #host;
  #dark = matchMedia("(prefers-color-scheme: dark)");
  #changed = () => this.#host.requestUpdate();
  #refused = "";

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#dark.addEventListener("change", this.#changed);
  }

  hostDisconnected() {
    this.#dark.removeEventListener("change", this.#changed);
  }

  /** Leaves a page's colours out where one cannot be read on another, and says so on the console. */
  hostUpdated() {
    const widget = this.#host.renderRoot.querySelector(".widget");
    if (!widget || !this.#areGiven()) return;
    widget.classList.remove("own-colours");
    const refused = unreadablePair(widget);
    widget.classList.toggle("own-colours", refused !== undefined);
    this.#report(refused);
  }

  #areGiven() {
    const style = getComputedStyle(this.#host);
    return Object.keys(COLOURS).some((name) => style.getPropertyValue(`--support-chat-${name}`) !== "");
  }

  #report(pair = []) {
    if (pair.join() === this.#refused) return;
    this.#refused = pair.join();
    const [text, ground] = pair.map((name) => `--support-chat-${name}`);
    if (text) console.warn(`support-chat: ${text} cannot be read on ${ground}, so the chat keeps its own colours.`);
  }
}

function unreadablePair(widget) {
  const probe = document.createElement("i");
  probe.hidden = true;
  widget.append(probe);
  const colourOf = (name) => {
    probe.style.color = `color-mix(in srgb, var(${COLOURS[name]}) 100%, transparent)`;
    return getComputedStyle(probe).color;
  };
  const pair = PAIRS.find(([text, ground]) => !isReadable(colourOf(text), colourOf(ground)));
  probe.remove();
  return pair;
}
