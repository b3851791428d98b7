import { lastSeq, withLine } from "../../main/resources/web/common/lines.js";
import { equal, test } from "./harness.js";

const line = (seq, text = `line ${seq}`) => ({ seq, from: "rep", text, at: "2026-01-02T03:04:05.000Z", id: undefined });
const seqs = (lines) => lines.map(({ seq }) => seq);

test("a line comes in its place, in whatever order lines arrive", () => {
  const lines = [3, 1, 4, 2].reduce((all, seq) => withLine(all, line(seq)), []);
  equal(seqs(lines), [1, 2, 3, 4]);
});

test("a line that is sent again changes nothing", () => {
  const lines = [line(1), line(2)];
  equal(withLine(lines, line(2, "again")), lines);
});

test("a line keeps what is shown of it, and nothing else of its frame", () => {
  equal(withLine([], { ...line(1), type: "said", session: "s" }), [line(1)]);
});

test("a line that shows a picture keeps it", () => {
  const shown = { ...line(1, ""), picture: { id: "p", type: "image/png", width: 2, height: 1 } };
  equal(withLine([], shown), [shown]);
});

test("the last line is the one with the highest number, and 0 where there is none", () => {
  equal([lastSeq([line(1), line(7)]), lastSeq([])], [7, 0]);
});
