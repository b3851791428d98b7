import { QueuePoller } from "../../main/resources/web/chat/queue-poller.js";
import { CannedReplies } from "../../main/resources/web/console/canned-replies.js";
import { fetchJson } from "../../main/resources/web/console/fetch-json.js";
import { clock, network, settle } from "./browser.js";
import { equal, test } from "./harness.js";

const REPLIES = [
  { id: "1", shortcut: "hello", text: "Welcome to Evil Corp", translations: {}, used: 1 },
  { id: "2", shortcut: "no", text: "No. Hell no.", translations: { es: "Que no" }, used: 0 },
  { id: "3", shortcut: "wait", text: "Please wait", translations: {}, used: 1 },
];

/** Answers one request after the other with these; the last answer stays. */
function answerWith(...answers) {
  network.answer = () => (answers.length > 1 ? answers.shift() : answers[0]);
}

function unreachable() {
  throw new TypeError("Failed to fetch");
}

/** What is known after some time. */
async function after(ms, promise) {
  let known = "nothing yet";
  promise.then((value) => (known = value));
  await settle();
  for (let passed = 0; passed < ms; passed += 1_000) {
    clock.advance(1_000);
    await settle();
  }
  return known;
}

async function knownReplies() {
  answerWith({ status: 200, json: REPLIES });
  const replies = new CannedReplies(() => {});
  await replies.fetch();
  return replies;
}

test("JSON is fetched from its path", async () => {
  answerWith({ status: 200, json: [1] });
  equal([await fetchJson("/support/replies"), network.requests[0].path], [[1], "/support/replies"]);
});

test("a service that fails is asked again two seconds later", async () => {
  answerWith({ status: 503 }, { status: 200, json: [1] });
  equal(await after(1_000, fetchJson("/support/shift")), "nothing yet");
  answerWith({ status: 503 }, { status: 200, json: [1] });
  equal(await after(2_000, fetchJson("/support/shift")), [1]);
});

test("a service that stays unreachable is asked three times in all", async () => {
  network.answer = unreachable;
  equal([await after(60_000, fetchJson("/support/shift")), network.requests.length], [null, 3]);
});

test("a service that knows no such thing is not asked again", async () => {
  answerWith({ status: 404 });
  equal([await after(60_000, fetchJson("/support/shift")), network.requests.length], [null, 1]);
});

test("the queue is asked for at once and every ten seconds, until nobody looks", async () => {
  answerWith({ status: 200, json: { waiting: 3 } });
  const known = [];
  const poller = new QueuePoller("https://desk.test", (status) => known.push(status));
  poller.start();
  poller.start();
  await settle();
  equal([known, network.requests[0].path], [[{ waiting: 3 }], "https://desk.test/queue"]);
  clock.advance(9_999);
  await settle();
  equal(known.length, 1);
  clock.advance(1);
  await settle();
  equal(known.length, 2);
  poller.stop();
  clock.advance(60_000);
  await settle();
  equal(known.length, 2);
});

test("an answer that comes when nobody looks any more is not told", async () => {
  const known = [];
  const poller = new QueuePoller("https://desk.test", (status) => known.push(status));
  poller.start();
  poller.stop();
  await settle();
  equal(known, []);
});

test("while the desk does not answer, nothing is known of its queue, and it is asked on", async () => {
  network.answer = unreachable;
  const known = [];
  new QueuePoller("https://desk.test", (status) => known.push(status)).start();
  await settle();
  clock.advance(10_000);
  await settle();
  equal(known, [null, null]);
});

test("replies are found by the start of their shortcut first, then by their text", async () => {
  const replies = await knownReplies();
  const found = (letters) => replies.matching(letters).map(({ shortcut }) => shortcut);
  equal([found("hel"), found("WAIT"), found("evil"), found("nothing")], [["hello", "no"], ["wait"], ["hello"], []]);
  equal(found("que"), ["no"]);
});

test("without letters all replies are found, what is used most first", async () => {
  const replies = await knownReplies();
  const found = () => replies.matching("").map(({ shortcut }) => shortcut);
  equal(found(), ["hello", "wait", "no"]);
  answerWith({ status: 204 });
  await replies.use(REPLIES[2]);
  equal(found(), ["wait", "hello", "no"]);
  const { method, path } = network.requests.at(-1);
  equal([method, path], ["POST", "/support/replies/3/uses"]);
});

test("a reply that was saved is there, as the service has it", async () => {
  const replies = await knownReplies();
  answerWith({ status: 204 }, { status: 200, json: [...REPLIES, { id: "4", shortcut: "bye", text: "Go" }] });
  const bye = { shortcut: "bye", text: "Go", translations: { es: "Largo" } };
  equal(await replies.save(bye), undefined);
  const { method, body } = network.requests[1];
  equal([method, body, replies.all.length], ["PUT", bye, 4]);
});

test("a reply that was refused is told with the service's reason", async () => {
  const replies = await knownReplies();
  answerWith({ status: 409, json: { detail: "That shortcut is taken" } });
  equal([await replies.save({ shortcut: "no", text: "Go" }), replies.all], ["That shortcut is taken", REPLIES]);
});

test("a reply stays where it could not be removed, and goes where it could", async () => {
  const replies = await knownReplies();
  network.answer = unreachable;
  equal([typeof (await replies.remove("1")), replies.all.length], ["string", 3]);
  answerWith({ status: 204 });
  await replies.remove("1");
  equal(
    replies.all.map(({ id }) => id),
    ["2", "3"],
  );
});
