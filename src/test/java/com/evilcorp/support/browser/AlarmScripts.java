package com.evilcorp.support.browser;

/** What a page runs before its own scripts, so that a test can tell what it rings and shows. */
final class AlarmScripts {
    /** Counts what rings, and keeps what notices are shown; what browsers do stays as it is. */
    static final String COUNT =
            """
            window.ringing = 0;
            window.rung = 0;
            window.AudioContext = class extends AudioContext {
              constructor() {
                super();
                window.audio = this;
              }
            };
            window.GainNode = class extends GainNode {
              constructor(...what) {
                super(...what);
                window.loudness = () => this.gain.value;
              }
            };
            const { start } = AudioBufferSourceNode.prototype;
            const { stop } = AudioScheduledSourceNode.prototype;
            AudioBufferSourceNode.prototype.start = function () {
              window.rung++;
              if (this.loop) window.ringing++;
              start.apply(this, arguments);
            };
            AudioScheduledSourceNode.prototype.stop = function () {
              window.ringing--;
              stop.apply(this, arguments);
            };
            window.notices = [];
            window.asked = 0;
            window.Notification = class {
              static permission = "default";
              static async requestPermission() {
                window.asked++;
                Notification.permission = "granted";
              }
              constructor(title, { body }) {
                this.text = `${title}: ${body}`;
                window.notices.push(this.text);
              }
              close() {
                window.notices = window.notices.filter((text) => text !== this.text);
              }
            };
            """;

    /** Keeps a page silent until something was clicked there. */
    static final String MUTE =
            """
            let unlocked = false;
            Object.defineProperty(AudioContext.prototype, "state", { get: () => (unlocked ? "running" : "suspended") });
            AudioContext.prototype.resume = async function () {
              unlocked ||= navigator.userActivation.hasBeenActive;
              this.dispatchEvent(new Event("statechange"));
            };
            """;

    /** Counts the tones of a chat. */
    static final String COUNT_CHIMES =
            """
            window.tones = 0;
            window.OscillatorNode = class extends OscillatorNode {
              start(...when) {
                super.start(...when);
                window.tones++;
              }
            };
            """;

    private AlarmScripts() {}
}
