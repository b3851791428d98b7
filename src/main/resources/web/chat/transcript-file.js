import { dateFormat } from "../common/language.js";
import { saveFile } from "../common/save-file.js";
import { MESSAGES, timesIn, why } from "./messages.js";

const instant = dateFormat({ dateStyle: "medium", timeStyle: "medium" });

/**
 * A chat that is over as a text of its own: who said what, and when, in the reader's zone; which session it was, and the
 * head of its chain, by which the desk's own copy can be held to this one.
 */
export function transcriptText(state, name) {
  const { session, head } = state;
  const says = ({ at, from, text, picture }) =>
    `${instant(new Date(at))}  ${from === "rep" ? MESSAGES.rep : name}:\n${picture ? `[${MESSAGES.picture}] ` : ""}${text}\n`;
  return [
    `Evil Corp, ${MESSAGES.panel}`,
    `${MESSAGES.session}: ${session}`,
    ...(head ? [`${MESSAGES.head}: ${head}`] : []),
    timesIn(Intl.DateTimeFormat().resolvedOptions().timeZone),
    "",
    ...state.lines.map(says),
    `${MESSAGES.ended}. ${why(state)}`,
    "",
  ].join("\n");
}

/** Has the browser save a text under a name, with the mark that tells every editor that it is UTF-8. */
export function saveText(text, name) {
  saveFile(new Blob(["\uFEFF", text], { type: "text/plain;charset=utf-8" }), name);
}

/** `evil-corp-chat-2026-01-02.txt`, by the day of the first line. */
export function transcriptName({ lines }) {
  return `evil-corp-chat-${lines[0].at.slice(0, 10)}.txt`;
}
