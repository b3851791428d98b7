import { MESSAGES } from "./messages.js";

/**
 * Has something changed at a path of this site.
 *
 * @param body what is sent as JSON, if anything is
 * @returns why it was not done, in words for the person, or nothing
 */
export async function sendJson(method, path, body) {
  try {
    const answer = await fetch(path, {
      method,
      headers: body ? { "Content-Type": "application/json" } : {},
      body: body && JSON.stringify(body),
    });
    if (answer.ok) return undefined;
    return answer.status < 500 ? (await answer.json()).detail : MESSAGES.notStored;
  } catch {
    return MESSAGES.lineDown;
  }
}
