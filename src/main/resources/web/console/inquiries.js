import { fetchJson } from "./fetch-json.js";
import { fetchHistory, fetchLines, fetchOrders } from "./histories.js";
import { knownSessions } from "./rep-state.js";

const STATISTICS_DELAY_MS = 400;
const CHANGES_STATISTICS = new Set(["seated", "attended", "ended", "left", "back", "away"]);
const OPENS_A_SESSION = new Set(["seated", "attended"]);

/** Asks for what helps beside the chats, and puts it into the state: who the customers are, and how the shift goes. */
export class Inquiries {
  #store;
  #statisticsTimer;

  constructor(store) {
    this.#store = store;
  }

  /** Asks for what is new after a frame. */
  received({ type, session }) {
    const { open, about } = this.#store.state;
    if (type === "wrote" && about[session]) this.#fetchLines(session);
    if (open && OPENS_A_SESSION.has(type)) this.#fetchOrders(open.session);
    this.lookUp();
    if (CHANGES_STATISTICS.has(type)) this.#fetchStatisticsSoon();
  }

  /** Asks for the histories of the customers who are shown and not known yet. */
  lookUp() {
    const { state } = this.#store;
    for (const session of knownSessions(state)) if (!state.about[session]) this.#fetchHistory(session);
  }

  async #fetchOrders(session) {
    const orders = await fetchOrders(session);
    if (orders) this.#store.dispatch({ type: "orders", session, orders });
  }

  // What is known of a customer is a help beside the chat; without it the chat goes on.
  async #fetchHistory(session) {
    this.#store.dispatch({ type: "about", session });
    const history = await fetchHistory(session);
    if (this.#store.state.about[session]) this.#store.dispatch({ type: "about", session, ...history });
  }

  async #fetchLines(session) {
    const lines = await fetchLines(session);
    if (lines && this.#store.state.about[session]) this.#store.dispatch({ type: "about", session, lines });
  }

  // Once for all that changes at about the same time.
  #fetchStatisticsSoon() {
    clearTimeout(this.#statisticsTimer);
    this.#statisticsTimer = setTimeout(async () => {
      const statistics = await fetchJson("/support/shift", { tries: 1 });
      if (statistics)
        this.#store.dispatch({ type: "shift", statistics: { ...statistics, receivedAt: performance.now() } });
    }, STATISTICS_DELAY_MS);
  }
}
