const MINUTE_MS = 60_000;

/**
 * What sets somebody who waits apart: `late`, they wait for longer than they were promised; `wrote`, they have said something
 * more than their question, and nobody has answered.
 */
export function marksOf({ text, openedAt, promised, lineCount }, now) {
  const isLate = promised !== undefined && now - Date.parse(openedAt) > longestRead(promised);
  const hasWritten = lineCount > (text ? 1 : 0);
  return [isLate && "late", hasWritten && "wrote"].filter(Boolean);
}

// They read whole minutes, and one at least.
function longestRead({ high }) {
  return Math.max(1, Math.ceil(high / 60)) * MINUTE_MS;
}
