import { PictureDraft } from "../../main/resources/web/chat/picture-draft.js";
import { settle } from "./browser.js";
import { equal, ok, test } from "./harness.js";

const FILE = { name: "screen.png" };
const DRAWN = { blob: "blob", canvas: "canvas", width: 2, height: 1 };
const BROUGHT = { id: "1", type: "image/png", width: 2, height: 1 };

/** A draft whose uploads a test ends itself: `uploads` has them in their order. */
function newDraft(redraw = async () => DRAWN) {
  const uploads = [];
  const phases = [];
  const draft = new PictureDraft({
    redraw,
    upload: (blob, progressed) => {
      const upload = { blob, progressed, aborted: false };
      upload.done = new Promise((resolve, reject) => Object.assign(upload, { resolve, reject }));
      uploads.push(upload);
      return { done: upload.done, abort: () => (upload.aborted = true) };
    },
    changed: () => phases.push(draft.phase),
  });
  return { draft, uploads, phases };
}

async function ready() {
  const all = newDraft();
  await all.draft.choose(FILE);
  return all;
}

/** What a promise came to so far. */
function outcomeOf(promise) {
  const outcome = { value: "nothing yet" };
  promise.then((value) => (outcome.value = value));
  return outcome;
}

test("a file that is chosen is drawn, and held until it is sent", async () => {
  const { draft, phases } = await ready();
  equal(phases, ["empty", "drawing", "ready"]);
  ok(draft.isHeld, "held");
  equal(draft.drawn, DRAWN);
});

test("a file that cannot be drawn is refused in words, and not held", async () => {
  const { draft } = newDraft(async () => {
    throw new Error("This picture cannot be read.");
  });
  await draft.choose(FILE);
  equal([draft.phase, draft.reason, draft.isHeld], ["refused", "This picture cannot be read.", false]);
});

test("the file that was chosen last is the one, however long another takes to be drawn", async () => {
  const slow = {};
  slow.drawn = new Promise((resolve) => (slow.resolve = resolve));
  const { draft } = newDraft((file) => (file === FILE ? slow.drawn : Promise.resolve({ ...DRAWN, width: 9 })));
  const first = draft.choose(FILE);
  await draft.choose({ name: "other.png" });
  slow.resolve(DRAWN);
  await first;
  equal(draft.drawn.width, 9);
});

test("what is brought is known to who asked, and nothing is held any more", async () => {
  const { draft, uploads } = await ready();
  const outcome = outcomeOf(draft.bring());
  uploads[0].progressed(0.5);
  equal([draft.phase, draft.progress], ["sending", 0.5]);
  uploads[0].resolve(BROUGHT);
  await settle();
  equal(outcome.value, BROUGHT);
  equal([draft.phase, draft.isHeld, draft.drawn], ["empty", false, null]);
});

test("what failed is held, and brought in the end to who asked at first", async () => {
  const { draft, uploads } = await ready();
  const outcome = outcomeOf(draft.bring());
  uploads[0].reject(new Error("There is no connection."));
  await settle();
  equal([draft.phase, draft.reason, outcome.value], ["failed", "There is no connection.", "nothing yet"]);
  draft.tryAgain();
  equal(draft.phase, "sending");
  uploads[1].resolve(BROUGHT);
  await settle();
  equal(outcome.value, BROUGHT);
});

test("what is cancelled is kept, and what still comes of it counts for nothing", async () => {
  const { draft, uploads } = await ready();
  const outcome = outcomeOf(draft.bring());
  draft.cancel();
  uploads[0].resolve(BROUGHT);
  await settle();
  ok(uploads[0].aborted, "aborted");
  equal([draft.phase, draft.drawn, outcome.value], ["ready", DRAWN, null]);
});

test("what is removed is gone, and who asked for it hears so", async () => {
  const { draft, uploads } = await ready();
  const outcome = outcomeOf(draft.bring());
  draft.remove();
  await settle();
  ok(uploads[0].aborted, "aborted");
  equal([draft.phase, draft.isHeld, outcome.value], ["empty", false, null]);
});
