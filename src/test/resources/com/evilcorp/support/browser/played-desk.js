/*
 * A desk that the page itself plays, in place of its socket: quick enough for thousands of moves. It answers a console as
 * the desk does, knows nothing of anybody's past, and keeps what it was sent in `theDesk.received`, each frame with the session that was open then.
 */
(() => {
  const theDesk = (window.theDesk = { waiting: [], open: null, received: [], lines: [], number: 0 });
  let socket = null;

  const customer = (name) => ({ session: name, name, text: `${name} asks`, openedAt: new Date().toISOString() });
  const tell = (frame) => setTimeout(() => socket?.onmessage?.({ data: JSON.stringify(frame) }));
  const count = () => ({ waiting: theDesk.waiting.length });
  const openChat = () => ({ session: theDesk.open, name: theDesk.open, at: new Date().toISOString(), lines: theDesk.lines });
  const say = (from, text, id) => {
    const line = { seq: theDesk.lines.length + 1, from, text, at: new Date().toISOString(), id };
    theDesk.lines = [...theDesk.lines, line];
    tell({ type: "said", session: theDesk.open, ...line });
  };

  const answers = {
    sit: () =>
      tell({
        type: "seated",
        token: "x",
        queue: theDesk.waiting.map(customer),
        ...count(),
        open: theDesk.open ? openChat() : undefined,
      }),
    ping: () => tell({ type: "pong" }),
    say: ({ text, id }) => theDesk.open && say("rep", text, id),
    attend({ session }) {
      if (theDesk.open || !theDesk.waiting.includes(session)) return tell({ type: "problem", code: "not-now", message: "No." });
      theDesk.waiting = theDesk.waiting.filter((one) => one !== session);
      theDesk.open = session;
      theDesk.lines = [];
      tell({ type: "attended", ...openChat(), ...count() });
    },
    decline: ({ session }) => theDesk.leaves(session, "DECLINED"),
    end: () => theDesk.ends("ENDED_BY_REP"),
  };

  Object.assign(theDesk, {
    arrives() {
      const name = `Customer-${++theDesk.number}`;
      theDesk.waiting = [...theDesk.waiting, name];
      tell({ type: "arrived", ...customer(name), ...count() });
    },
    leaves(session = theDesk.waiting[0], outcome = "ABANDONED") {
      theDesk.waiting = theDesk.waiting.filter((one) => one !== session);
      if (session) tell({ type: "left", session, outcome, ...count() });
    },
    ends(outcome = "ENDED_BY_CUSTOMER") {
      if (!theDesk.open) return;
      tell({ type: "ended", session: theDesk.open, outcome });
      theDesk.open = null;
    },
    says: () => theDesk.open && say("customer", "And another thing."),
    drops: () => socket?.onclose?.({ code: 1006 }),
  });

  const known = { replies: [], orders: [], lines: [], earlier: { count: 0, last: [] } };
  window.fetch = async (path) => {
    const answer = known[path.split("?")[0].split("/").at(-1)];
    return answer ? Response.json(answer) : new Response(null, { status: 404 });
  };

  window.WebSocket = class {
    static OPEN = 1;
    readyState = 1;
    constructor() {
      socket = this;
      setTimeout(() => this.onopen?.());
    }
    send(text) {
      const frame = JSON.parse(text);
      theDesk.received.push({ ...frame, open: theDesk.open });
      answers[frame.type]?.(frame);
    }
    close() {
      this.readyState = 3;
    }
  };
})();
