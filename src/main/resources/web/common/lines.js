/** `lines` with the line of a `said` frame in its place; each `seq` once, however often it is sent. */
export function withLine(lines, { seq, from, text, at, id, picture }) {
  if (lines.some((line) => line.seq === seq)) return lines;
  const after = lines.findLastIndex((line) => line.seq < seq) + 1;
  return lines.toSpliced(after, 0, { seq, from, text, at, id, ...(picture && { picture }) });
}

export function lastSeq(lines) {
  return lines.at(-1)?.seq ?? 0;
}
