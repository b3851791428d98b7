// Words from this length on are also found at the beginning of longer ones: `refund` in "refunds".
const STEM_LENGTH = 4;

/**
 * The topics, those that a conversation suggests first: the more of a topic's words are said in it, the likelier it is. Its
 * words are those of its title and its keywords. Of equals the order stays.
 */
export function likeliestFirst(topics, lines) {
  const said = new Set(lines.flatMap(({ text }) => wordsOf(text)));
  const score = new Map(topics.map((topic) => [topic, countSaid(topic, said)]));
  return topics.toSorted((one, other) => score.get(other) - score.get(one));
}

function countSaid({ title, keywords }, said) {
  const words = new Set(wordsOf(`${title} ${keywords}`));
  return [...words].filter((word) => isSaid(word, said)).length;
}

function isSaid(word, said) {
  return said.has(word) || (word.length >= STEM_LENGTH && [...said].some((longer) => longer.startsWith(word)));
}

function wordsOf(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
