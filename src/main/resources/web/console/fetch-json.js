const TRIES = 3;
const RETRY_MS = 2_000;

/** The JSON at a path of this site, or null where it cannot be had: tried again after a pause while the service fails. */
export async function fetchJson(path, { tries = TRIES } = {}) {
  try {
    const answer = await fetch(path);
    if (answer.status === 200) return await answer.json();
    if (answer.status < 500) return null;
  } catch {
    // The network is down: as good as no answer.
  }
  if (tries <= 1) return null;
  await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  return fetchJson(path, { tries: tries - 1 });
}
