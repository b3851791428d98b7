import { Outbox } from "../common/outbox.js";
import { isText } from "../common/shapes.js";
import { load, remove, removeAllExcept, save } from "../common/storage.js";
import { problemText } from "../common/messages.js";
import { fetchJson } from "./fetch-json.js";
import { MESSAGES } from "./messages.js";

const OUTBOX = "evil.rep.notes";
const DRAFT = "evil.rep.note.";
const NOTHING = { note: "" };

/**
 * What the rep puts on file about the session that is served. What is stored is part of the state; a private note that is
 * being written, or is on its way, outlives a reload. It knows no DOM.
 */
export class SessionFiling {
  #store;
  #send;
  #notes;

  /** @param send sends a frame, and answers whether it could be sent */
  constructor(store, send) {
    this.#store = store;
    this.#send = send;
    this.#notes = new Outbox(
      OUTBOX,
      (frame) => send({ ...frame, type: "note" }),
      () => store.notify(),
    );
    store.subscribe(() => store.state.link === "live" || this.#notes.pause());
  }

  /** Says what a session was about; an empty text takes it back. */
  chooseTopic(session, topic) {
    this.#send({ type: "topic", session, topic });
  }

  /** What a session's note is to be, as far as it is written. */
  noteOf(session) {
    return load(DRAFT + session, isText) ?? this.#latestNote(session);
  }

  /** What became of the note: nothing while there is none, or it is being written. */
  noteStatus(session) {
    if (load(DRAFT + session, isText) !== null) return "";
    const last = this.#notes.linesOf(session).at(-1);
    if (last) return last.state === "failed" ? last.reason : MESSAGES.savingNote;
    return this.#fileOf(session).note ? MESSAGES.noteSaved : "";
  }

  writeNote(session, text) {
    save(DRAFT + session, text);
  }

  /** Sends what was written, unless that is no news. */
  keepNote(session) {
    const text = load(DRAFT + session, isText);
    if (text === null) return;
    remove(DRAFT + session);
    if (text !== this.#latestNote(session)) this.#notes.add(session, text);
    this.#store.notify();
  }

  /** Sends what was written about the session that is served: the rep goes on. */
  settle() {
    const served = this.#served();
    if (served) this.keepNote(served.session);
  }

  /** Takes note of a frame that changed the state already. */
  received(frame) {
    if (frame.type === "noted") this.#stored(frame.id);
    if (frame.type === "seated" || frame.type === "attended") this.#goOn();
    if (frame.type === "seated" && frame.open) this.#fetchFile(frame.open.session);
  }

  /** Takes note of a problem; whether it was one with a note. */
  refused(problem) {
    const { id, code } = problem;
    const isNote = this.#notes.refused(id, code, problemText(problem));
    const failed = this.#notes.lines.find((line) => line.id === id && line.state === "failed");
    if (failed && this.#fileOf(failed.session) === NOTHING) this.#giveUp(failed);
    return isNote;
  }

  // Those of a session that is served no more are sent first: whether they were stored the service alone knows.
  #goOn() {
    const served = this.#served()?.session ?? null;
    removeAllExcept(DRAFT + served, DRAFT);
    const first = this.#notes.lines.find(({ state }) => state === "sending");
    this.#notes.resume(first?.session ?? served);
  }

  #stored(id) {
    const note = this.#notes.lines.find((line) => line.id === id);
    if (!note) return;
    this.#store.dispatch({ type: "filed", session: note.session, file: { note: note.text } });
    this.#notes.receipted(id);
    if (this.#notes.linesOf(note.session).length === 0) this.#goOn();
  }

  // There is no box any more to show it in.
  #giveUp({ id, text, reason }) {
    this.#notes.receipted(id);
    this.#store.dispatch({ type: "problem", message: `${reason} “${text}”` });
    this.#goOn();
  }

  async #fetchFile(session) {
    const file = await fetchJson(`/support/sessions/${session}/file`);
    if (file) this.#store.dispatch({ type: "filed", session, file });
  }

  #latestNote(session) {
    return this.#notes.linesOf(session).at(-1)?.text ?? this.#fileOf(session).note;
  }

  #fileOf(session) {
    return this.#served()?.session === session ? this.#served() : NOTHING;
  }

  #served() {
    const { open, last } = this.#store.state;
    return open ?? last;
  }
}
