// As much of a browser as modules without a DOM touch: clocks and timers, storage, sockets, and answers to `fetch`. No
// time passes but what a test lets pass.

const START = Date.parse("2026-01-02T03:04:05.000Z");

const MAX_TIMERS = 10_000;

let elapsed, clockStep, timers, lastTimer, storageForbidden, storageFull, stores, channels;

/** The time of this browser, and its wall clock, which somebody may set. */
export const clock = {
  /** Lets time pass, and runs the timers that are due in it. */
  advance(ms) {
    const end = elapsed + ms;
    let run = 0;
    for (let timer = nextTimer(end); timer; timer = nextTimer(end)) {
      if (++run > MAX_TIMERS) throw new Error("timers start each other without end");
      elapsed = timer.at;
      if (timer.every === null) timers.delete(timer.id);
      else timer.at += timer.every;
      timer.run();
    }
    elapsed = end;
  },

  /** The milliseconds that have passed: what `performance.now()` says. */
  elapsed: () => elapsed,

  /** Sets the wall clock forward, or back by a negative number, without any time passing. */
  step(ms) {
    clockStep += ms;
  },

  /** The wall clock as an instant, `ms` from now. */
  instant(ms = 0) {
    return new Date(Date.now() + ms).toISOString();
  },
};

/** Every socket that was opened, the newest last. */
export const sockets = [];

/** The newest socket. */
export function socket() {
  return sockets.at(-1);
}

/** What was fetched, as `{ path, method, body }`, and how it is answered: with a status and what it says, or not at all. */
export const network = {
  requests: [],
  answer: () => ({ status: 404 }),
};

/** From now on the browser forbids storage. */
export function forbidStorage() {
  storageForbidden = true;
}

/** From now on there is no room for anything more. */
export function fillStorage() {
  storageFull = true;
}

/** From now on the pages of this browser hear of each other. */
export function connectPages() {
  globalThis.BroadcastChannel = FakeChannel;
}

/** The page that came first says nothing any more, and hears nothing. */
export function crashFirstPage() {
  const [first] = channels;
  first.close();
}

/** Another tab of this browser is looked at, with a copy of what this one stored or with nothing. */
export function openTab(copy) {
  const former = stores.sessionStorage;
  stores.sessionStorage = copy ? Object.assign(new Storage(), former) : new Storage();
}

/** Lets everything happen that waits for a promise and not for time. */
export async function settle() {
  for (let turn = 0; turn < 50; turn++) await null;
}

/** For the harness: as a browser is when it is opened for the first time. */
export function resetBrowser() {
  elapsed = 1_000;
  clockStep = 0;
  timers = new Map();
  lastTimer = 0;
  storageForbidden = storageFull = false;
  channels = new Set();
  delete globalThis.BroadcastChannel;
  stores = { sessionStorage: new Storage(), localStorage: new Storage() };
  sockets.length = 0;
  network.requests = [];
  network.answer = () => ({ status: 404 });
  document.title = "";
}

function nextTimer(end) {
  const due = [...timers.values()].filter(({ at }) => at <= end);
  return due.sort((a, b) => a.at - b.at || a.id - b.id)[0];
}

function addTimer(run, delay, every) {
  const id = ++lastTimer;
  timers.set(id, { id, run, at: elapsed + delay, every });
  return id;
}

class Storage {
  getItem(key) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }

  setItem(key, value) {
    if (storageFull) throw new Error("QuotaExceededError");
    this[key] = String(value);
  }

  removeItem(key) {
    delete this[key];
  }
}

/** What the pages of a browser hear each other on, a moment later. */
class FakeChannel {
  constructor() {
    channels.add(this);
  }

  postMessage(data) {
    for (const channel of channels) if (channel !== this) Promise.resolve().then(() => channel.onmessage({ data }));
  }

  close() {
    channels.delete(this);
  }
}

/** A socket whose other end is the test. */
class FakeSocket {
  static OPEN = 1;

  readyState = 0;
  /** The frames that were sent, but for pings, of which there is a count. */
  sent = [];
  pings = 0;

  constructor(url) {
    this.url = url;
    sockets.push(this);
  }

  send(text) {
    const frame = JSON.parse(text);
    if (frame.type === "ping") this.pings++;
    else this.sent.push(frame);
  }

  close() {
    this.readyState = 3;
  }

  /** The types of the frames that were sent. */
  get sentTypes() {
    return this.sent.map(({ type }) => type);
  }

  /** The service accepts it. */
  accept() {
    this.readyState = FakeSocket.OPEN;
    this.onopen?.();
  }

  /** The service sends a frame, or a text that is none. */
  receive(frame) {
    this.onmessage?.({ data: typeof frame === "string" ? frame : JSON.stringify(frame) });
  }

  /** The service closes it. */
  drop(code) {
    this.readyState = 3;
    this.onclose?.({ code });
  }
}

class FakeUrl {
  constructor(path, site) {
    this.href = `${site}${path}`;
  }

  toString() {
    return this.href;
  }
}

/** A form, which is fetched with as an object of its fields. */
class FakeForm {
  constructor(fields) {
    this.fields = fields;
  }
}

async function fakeFetch(address, { method = "GET", body } = {}) {
  const request = {
    path: String(address),
    method,
    body: body instanceof FakeForm ? body.fields : body && JSON.parse(body),
  };
  network.requests.push(request);
  const { status, json } = network.answer(request);
  return { status, ok: status >= 200 && status < 300, json: async () => json };
}

for (const name of ["sessionStorage", "localStorage"]) {
  Object.defineProperty(globalThis, name, {
    get() {
      if (storageForbidden) throw new Error("SecurityError");
      return stores[name];
    },
  });
}

Date.now = () => START + elapsed + clockStep;
Object.assign(globalThis, {
  setTimeout: (run, delay = 0) => addTimer(run, delay, null),
  setInterval: (run, delay) => addTimer(run, delay, delay),
  clearTimeout: (id) => timers.delete(id),
  clearInterval: (id) => timers.delete(id),
  performance: { now: () => elapsed },
  document: { documentElement: { lang: "en" }, title: "" },
  navigator: { languages: ["en"] },
  location: { origin: "https://desk.test" },
  crypto: { getRandomValues: (bytes) => bytes.map(() => Math.floor(Math.random() * 256)) },
  WebSocket: FakeSocket,
  URL: FakeUrl,
  URLSearchParams: FakeForm,
  fetch: fakeFetch,
});
