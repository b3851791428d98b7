import { CustomerClient } from "../../main/resources/web/chat/customer-client.js";
import { clock, connectPages, crashFirstPage, openTab, settle, socket, sockets } from "./browser.js";
import { equal, test } from "./harness.js";

const QUEUED = { type: "queued", session: "s", token: "t", position: 1, repPresent: true };
const ENDED = { type: "ended", outcome: "ENDED_BY_REP", by: "rep" };
const ANSWERED_MS = 300;

/** A page that has come, and has heard from the others. */
async function page() {
  const client = new CustomerClient("https://desk.test");
  client.resume();
  await settle();
  return client;
}

/** A page whose chat waits. */
async function waiting() {
  connectPages();
  const client = await page();
  client.start("Ada", "Why?");
  socket().accept();
  socket().receive(QUEUED);
  await settle();
  return client;
}

/** A page in a tab of its own: one that was duplicated, or a new one. */
function another({ duplicated }) {
  openTab(duplicated);
  return page();
}

/** Time passes, in which pages hear each other. */
async function passes(ms) {
  for (let left = ms; left > 0; left -= 100) {
    clock.advance(Math.min(left, 100));
    await settle();
  }
}

for (const duplicated of [true, false]) {
  const kind = duplicated ? "duplicated" : "new";

  test(`a ${kind} tab does not take the chat from the one that has it`, async () => {
    const first = await waiting();
    const second = await another({ duplicated });
    await passes(ANSWERED_MS);
    equal([first.state.phase, second.state.phase, sockets.length], ["waiting", "elsewhere", 1]);
  });

  test(`a ${kind} tab takes the chat over when it is asked to`, async () => {
    await waiting();
    const { token } = socket().sent[0];
    const second = await another({ duplicated });
    second.continueHere();
    socket().accept();
    equal([sockets.length, socket().sent], [2, [{ type: "resume", token, after: 0 }]]);
  });

  test(`a ${kind} tab goes on with the chat when the page that has it closes`, async () => {
    const first = await waiting();
    const second = await another({ duplicated });
    await passes(ANSWERED_MS);
    first.leave();
    await settle();
    equal(sockets.length, 1);
    await passes(1_500);
    socket().accept();
    equal([second.state.phase, sockets.length, socket().sentTypes], ["resuming", 2, ["resume"]]);
  });

  test(`a ${kind} tab goes on with the chat when the page that has it answers no more, and not before`, async () => {
    await waiting();
    const second = await another({ duplicated });
    for (let seconds = 0; seconds < 20; seconds++) {
      await passes(1_000);
      socket().receive({ type: "pong" });
    }
    equal([second.state.phase, sockets.length], ["elsewhere", 1]);
    crashFirstPage();
    await passes(9_000);
    equal([second.state.phase, sockets.length], ["resuming", 2]);
  });

  test(`a ${kind} tab that closes ends nothing`, async () => {
    const first = await waiting();
    const second = await another({ duplicated });
    await passes(ANSWERED_MS);
    second.leave();
    await passes(4_000);
    equal([first.state.phase, sockets.length], ["waiting", 1]);
  });

  test(`a ${kind} tab may start a chat once the other's is over`, async () => {
    await waiting();
    const second = await another({ duplicated });
    socket().receive(ENDED);
    await settle();
    equal(second.state.phase, "idle");
    await passes(ANSWERED_MS);
    equal(sockets.length, 1);
  });
}

test("a page that is loaded again has its chat back before another page goes on with it", async () => {
  const first = await waiting();
  const stored = await another({ duplicated: true });
  await passes(ANSWERED_MS);
  first.leave();
  await settle();
  const reloaded = await page();
  await passes(1_400);
  socket().accept();
  await passes(10_000);
  equal([stored.state.phase, reloaded.state.phase, sockets.length], ["elsewhere", "resuming", 2]);
});

test("a page that is loaded again and finds no other resumes its chat", async () => {
  const first = await waiting();
  first.leave();
  await page();
  await passes(ANSWERED_MS);
  equal(sockets.length, 2);
});

test("a page that is open already learns of a chat that begins elsewhere, and starts none", async () => {
  connectPages();
  const idle = await page();
  openTab(false);
  await waiting();
  equal(idle.state.phase, "elsewhere");
});

test("a page whose line is down leaves the chat to the one that goes on with it", async () => {
  const first = await waiting();
  socket().drop(1006);
  const second = await another({ duplicated: false });
  second.continueHere();
  await settle();
  socket().accept();
  await passes(4_000);
  equal([first.state.phase, first.state.link, sockets.length], ["elsewhere", "closed", 2]);
});

test("a copy of a tab whose chat is over begins anew", async () => {
  const first = await waiting();
  socket().receive(ENDED);
  const second = await another({ duplicated: true });
  await passes(ANSWERED_MS);
  equal([first.state.phase, second.state.phase, sockets.length], ["over", "idle", 1]);
});

test("two tabs that come at once, each with a chat of its own, have each its own", async () => {
  connectPages();
  sessionStorage.setItem("evil.chat.token", '"one"');
  await page();
  openTab(false);
  sessionStorage.setItem("evil.chat.token", '"other"');
  await page();
  await passes(ANSWERED_MS);
  equal(sockets.length, 2);
});

test("what somebody else says on the channel is not for the chat", async () => {
  const first = await waiting();
  const { token } = socket().sent[0];
  for (const data of [null, 7, "ended", { what: "ended" }, { what: {}, token }, { what: "holds", token: 7 }]) {
    new BroadcastChannel("evil.chat").postMessage(data);
  }
  await settle();
  equal(first.state.phase, "waiting");
});

test("two chats of one browser leave each other alone", async () => {
  const first = await waiting();
  openTab(false);
  sessionStorage.setItem("evil.chat.token", '"another"');
  const second = await page();
  await passes(ANSWERED_MS);
  equal([first.state.phase, second.state.phase, sockets.length], ["waiting", "resuming", 2]);
});
