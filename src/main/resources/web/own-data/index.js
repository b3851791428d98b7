import { MESSAGES } from "../common/messages.js";
import { saveFile } from "../common/save-file.js";

/** Has the browser save all that is kept of it here, as JSON, or has its chat tell why there is none. */
export async function saveOwnData(client) {
  client.tell(await saved(client.state.session, client.pictureSource.token));
}

async function saved(session, token) {
  try {
    const answer = await fetch(`/my-data/${session}`, { headers: { Authorization: `Bearer ${token}` } });
    const data = await answer.json();
    if (!answer.ok) return data.detail;
    const text = JSON.stringify(data, null, 2);
    const day = new Date().toISOString().slice(0, 10);
    saveFile(new Blob([text], { type: "application/json" }), `evil-corp-my-data-${day}.json`);
    return null;
  } catch {
    return MESSAGES.noAnswer;
  }
}
