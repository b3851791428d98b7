const TRIES = 3;
const PAUSE_MS = 2_000;

/** What a path under /support has to say, or null where it cannot be had: it is asked a few times, patiently. */
export async function askConsole(path, tries = TRIES) {
  try {
    const answer = await fetch(`/support/${path}`);
    if (answer.status === 200) return await answer.json();
    if (answer.status < 500) return null;
  } catch {
    // The line is down: as good as no answer.
  }
  if (tries <= 1) return null;
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  return askConsole(path, tries - 1);
}
