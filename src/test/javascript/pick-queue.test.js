import { PickQueue } from "../../main/resources/web/transcripts/pick-queue.js";
import { equal, test } from "./harness.js";

test("a pick tells what its control showed before, as it came or as it was picked last", async () => {
  const sent = [];
  const queue = new PickQueue([["tone", "2"]], async (pick) => {
    sent.push(pick);
    return { value: pick.value };
  });
  await queue.pick("1", "tone", "3");
  await queue.pick("2", "tone", "4");
  await queue.pick("3", "greeting", "1");
  equal(sent, [
    { view: "1", control: "tone", value: "3", before: "2" },
    { view: "2", control: "tone", value: "4", before: "3" },
    { view: "3", control: "greeting", value: "1", before: "" },
  ]);
});

test("a pick waits for the one before it", async () => {
  const sent = [];
  let answer;
  const queue = new PickQueue([], (pick) => {
    sent.push(pick.value);
    return new Promise((done) => (answer = () => done({ value: pick.value })));
  });
  const first = queue.pick("4", "tone", "1");
  const second = queue.pick("5", "tone", "2");
  await Promise.resolve();
  equal(sent, ["1"]);
  answer();
  await first;
  await Promise.resolve();
  equal(sent, ["1", "2"]);
  answer();
  equal(await second, { value: "2" });
});

test("what was not kept, or kept otherwise, is what a further pick goes on from", async () => {
  const answers = [{}, { value: "5" }, { value: "3" }];
  const befores = [];
  const queue = new PickQueue([["tone", "2"]], async (pick) => {
    befores.push(pick.before);
    return answers.shift();
  });
  await queue.pick("6", "tone", "1");
  await queue.pick("7", "tone", "1");
  await queue.pick("8", "tone", "3");
  equal(befores, ["2", "2", "5"]);
});
