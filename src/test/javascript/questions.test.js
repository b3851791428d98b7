import { completed, completions, plain, sixWords, unknownWords } from "../../main/resources/web/questions/six-words.js";
import {
  forgetQuestion,
  hasNews,
  keepQuestion,
  keptQuestions,
} from "../../main/resources/web/common/kept-questions.js";
import { QuestionLeaver, askedSoFar } from "../../main/resources/web/leave/question-leaver.js";
import { AnswerWatch } from "../../main/resources/web/leave/answer-watch.js";
import { Questions } from "../../main/resources/web/console/questions.js";
import { clock, network, settle } from "./browser.js";
import { equal, test } from "./harness.js";

const LIST = ["ábaco", "abdomen", "abeja", "zoo"];
const WORDS = "zoo zoo zoo zoo zoo abeja";

test("a word is the same with and without accents and in any case", () => {
  equal(["ÁBACO", "abaco", "a\u0301baco"].map(plain), ["abaco", "abaco", "abaco"]);
});

test("six words are six, whatever stands between them", () => {
  equal(sixWords(" zoo-zoo  zoo\u2013zoo zoo\u00a0abeja- "), WORDS);
  equal(sixWords("zoo zoo zoo zoo zoo"), null);
  equal(sixWords(`${WORDS} zoo`), null);
});

test("the word under the fingers is completed, accents or not", () => {
  equal(completions("zoo ab", LIST), ["ábaco", "abdomen", "abeja"]);
  equal(completions("zoo-aba", LIST), ["ábaco"]);
  equal(completions("zoo a", LIST), []);
  equal(completions("zoo abaco", LIST), []);
  equal(completions("zoo ", LIST), []);
  equal(completed("zoo-aba", "ábaco"), "zoo-ábaco ");
});

test("a word that is none is told as soon as the next is begun", () => {
  equal(unknownWords("zoo abbaco", LIST), []);
  equal(unknownWords("zoo abbaco ", LIST), ["abbaco"]);
  equal(unknownWords("zoo zoo zoo zoo zoo nix", LIST), ["nix"]);
});

test("a browser keeps the words that were left in it until their time", () => {
  keepQuestion(WORDS, clock.instant(5_000), 1);
  keepQuestion("another", clock.instant(1_000), 1);
  equal(
    keptQuestions().map(({ words }) => words),
    ["another", WORDS],
  );
  clock.advance(1_000);
  equal(
    keptQuestions().map(({ words }) => words),
    [WORDS],
  );
  forgetQuestion(WORDS);
  equal(keptQuestions(), []);
});

test("news is what the rep said last and nobody has seen", () => {
  const entries = [{ kind: "asked" }, { kind: "answered" }];
  equal(
    [hasNews({ entries }, 1), hasNews({ entries }, 2), hasNews({ entries: [...entries, entries[0]] }, 1)],
    [true, false, false],
  );
});

test("what was said while waiting becomes one question", () => {
  const lines = [
    { from: "customer", text: "Why?" },
    { from: "rep", text: "What?" },
  ];
  equal(askedSoFar(lines, [{ text: "Please?" }], " Now? "), "Why?\nPlease?\n Now?");
  equal(askedSoFar([], [], null), "");
  equal([...askedSoFar([{ from: "customer", text: "😱".repeat(3_000) }], [], "")].length, 2_000);
});

test("a question is sent again under the same id until it is left", async () => {
  const leaver = new QuestionLeaver(() => {});
  network.answer = () => ({ status: 503, json: { detail: "Not now" } });
  equal(await leaver.leave({ text: "Why?" }), false);
  equal(leaver.problem, "Not now");
  network.answer = () => ({ status: 200, json: { words: WORDS.split(" "), keptUntil: clock.instant(9_000) } });
  equal(await leaver.leave({ text: " Why? ", name: "" }), true);
  const [first, second] = network.requests.map(({ body }) => body);
  equal([first.id, second.text, "name" in second], [second.id, "Why?", false]);
  equal(leaver.left.words, WORDS);
  equal(keptQuestions()[0].words, WORDS);
});

test("a question that says nothing is not sent", async () => {
  const leaver = new QuestionLeaver(() => {});
  equal(await leaver.leave({ text: " " }), false);
  equal([network.requests.length, leaver.problem], [0, "Write your question first."]);
});

test("an answer that is refused stays as a draft, and one that is stored does not", async () => {
  const question = { id: "1", version: 3, waitingSince: clock.instant() };
  const questions = new Questions(() => {});
  questions.saveDraft("1", "Because.");
  network.answer = () => ({ status: 409, json: { detail: "Changed" } });
  equal(await questions.answer(question, "Because."), "Changed");
  equal(questions.draftOf("1"), "Because.");
  network.answer = ({ method }) => (method === "PUT" ? { status: 200, json: {} } : { status: 404 });
  equal(await questions.answer(question, "Because."), undefined);
  await settle();
  equal(questions.draftOf("1"), "");
  const puts = network.requests.filter(({ method }) => method === "PUT");
  equal(puts.length, 2);
  equal(puts[0].path, puts[1].path);
});

test("what the rep opens is told with what it said then, and is opened all the same where that gets lost", () => {
  const questions = new Questions(() => {});
  const entries = [{ kind: "asked" }, { kind: "asked" }];
  network.answer = () => ({ status: 503 });
  questions.open({ id: "1", entries });
  equal(
    network.requests.map(({ method, path }) => `${method} ${path}`),
    ["PUT /support/questions/1/readings/2"],
  );
});

test("a look for news is a glance, which finds no answer for anybody", async () => {
  keepQuestion(WORDS, clock.instant(9_000), 1);
  network.answer = () => ({ status: 200, json: { entries: [{ kind: "asked" }, { kind: "answered" }] } });
  const news = [];
  const watch = new AnswerWatch((words) => news.push(words));
  watch.start();
  await settle();
  watch.stop();
  equal(news, [[WORDS]]);
  equal(
    network.requests.map(({ body }) => body),
    [{ words: WORDS, glance: true }],
  );
});
