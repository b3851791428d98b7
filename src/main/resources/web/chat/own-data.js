import { MESSAGES as COMMON } from "../common/messages.js";

/** Whether this page may have what is kept of its browser: it has to be one of the desk's own. */
export function mayHaveOwnData({ pictureSource: { server, token } }) {
  return token && server === location.origin;
}

// Few ask for it: what it takes comes with the first time.
const SCRIPT = "/my-data/saving.js";

/** Saves what is kept of this browser, or tells why not. */
export function saveOwnData(client) {
  import(SCRIPT).then(
    (script) => script.saveOwnData(client),
    () => client.tell(COMMON.noAnswer),
  );
}
