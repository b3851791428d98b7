import { likeliestFirst } from "../../main/resources/web/console/topic-ranking.js";
import { equal, test } from "./harness.js";

const topic = (title, keywords = "") => ({ slug: title.toLowerCase(), title, keywords });
const TOPICS = [topic("Delivery", "late parcel"), topic("Fault", "broken"), topic("Refund", "money back")];

const order = (...texts) =>
  likeliestFirst(
    TOPICS,
    texts.map((text) => ({ text })),
  ).map(({ slug }) => slug);

test("topics of which nothing is said keep their order", () => {
  equal(order("Hello?"), ["delivery", "fault", "refund"]);
});

test("the more of its words are said, the likelier is a topic, however often each is said", () => {
  equal(order("It is BROKEN, broken, broken.", "I want my money back!"), ["refund", "fault", "delivery"]);
});

test("a word is found in a longer one that begins with it, but a short one is not", () => {
  equal(order("No refunds?"), ["refund", "delivery", "fault"]);
  equal(
    likeliestFirst([topic("A"), topic("B", "pay"), topic("C", "pays")], [{ text: "payday paysheet" }])[0].slug,
    "c",
  );
});

test("words are letters and digits of any script", () => {
  const topics = [topic("A"), topic("B", "посылка"), topic("C", "réparation")];
  equal(likeliestFirst(topics, [{ text: "Где посылка?" }])[0].slug, "b");
  equal(likeliestFirst(topics, [{ text: "(Réparation)" }])[0].slug, "c");
});
