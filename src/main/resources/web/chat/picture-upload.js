import { MESSAGES } from "../common/picture-messages.js";

const CREATED = 201;
const TIMEOUT_MS = 60_000;

/**
 * Begins to bring a picture to the desk. `fetch` would not tell how far it is.
 *
 * @param progressed called with the part of it that was sent, from 0 to 1
 * @returns `done`, what is known of it there, or a failure with a reason in words; and `abort`
 */
export function upload(blob, { server, token }, progressed) {
  const request = new XMLHttpRequest();
  const done = new Promise((resolve, reject) => {
    request.open("POST", new URL("/pictures", server));
    request.setRequestHeader("Authorization", `Bearer ${token}`);
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.timeout = TIMEOUT_MS;
    request.upload.onprogress = ({ loaded, total }) => progressed(total ? loaded / total : 0);
    request.onload = () => {
      if (request.status === CREATED) resolve(request.response);
      else reject(new Error(request.response?.detail ?? MESSAGES.refused));
    };
    request.onerror = request.ontimeout = () => reject(new Error(MESSAGES.noConnection));
    request.send(blob);
  });
  return { done, abort: () => request.abort() };
}
