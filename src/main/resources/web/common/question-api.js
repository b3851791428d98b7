import { MESSAGES } from "./messages.js";

/**
 * Asks this site about questions that were left; what is secret stands in the body alone.
 *
 * @returns the answer as `found`, which may be empty; or why there is none as `problem`, with the `status` if the service said so
 */
export async function askAbout(path, fields) {
  try {
    const answer = await fetch(`/questions${path}`, { method: "POST", body: new URLSearchParams(fields) });
    if (answer.status === 204) return { found: {} };
    const body = await answer.json();
    return answer.ok ? { found: body } : { problem: body.detail, status: answer.status };
  } catch {
    return { problem: MESSAGES.noAnswer };
  }
}
