// What is on file about the session that is served, as a part of the console's state: `note` is the rep's private note,
// `topic` the slug of what it was about or null. It changes while the session is `open`, and after that while it is `last`.

/** How frames change it. */
export const FILING_TRANSITIONS = {
  filed: onServedSession(({ file }) => file),
  topic: onServedSession(({ topic = null }) => ({ topic })),
};

/** What is on file about a session that is the open one from now on, as far as it was known before. */
export function fileOf(session, open) {
  const { note = "", topic = null } = open?.session === session ? open : {};
  return { note, topic };
}

function onServedSession(fileIn) {
  return ({ open, last }, frame) => {
    const served = open ?? last;
    if (served?.session !== frame.session) return {};
    const changed = { ...served, ...fileIn(frame) };
    return open ? { open: changed } : { last: changed };
  };
}
