import { save } from "../common/storage.js";

// Where the chat of a tab looks what it has to resume, and whether it stands open.
const TOKEN = "evil.chat.token";
const OPEN = "evil.chat.open";

/** Has this tab resume the chat of that token, as it does after each page. */
export function takeUpChat(token) {
  save(TOKEN, token);
  save(OPEN, true);
  location.reload();
}
