const INTERVAL_MS = 2_000;
const MAX_INTERVAL_MS = 30_000;

/** Updates the page of a live session until it ends: one request at a time, and none while the page is hidden. */
export async function followLive(live) {
  let pause = INTERVAL_MS;
  while (live.isConnected) {
    await waitUntilDue(pause);
    const answer = await fetchNews(live);
    if (answer === "over" || answer === "gone") return showState(live, "over");
    pause = answer === "lost" ? Math.min(pause * 2, MAX_INTERVAL_MS) : INTERVAL_MS;
    showState(live, answer === "lost" ? "lost" : "live");
  }
}

async function fetchNews(live) {
  try {
    const answer = await fetch(`${live.dataset.follow}?seen=${live.dataset.seen}`, {
      headers: { Accept: "text/html" },
    });
    if (answer.status === 404) return "gone";
    if (!answer.ok) return "lost";
    return answer.status === 204 ? "live" : applyPage(live, await answer.text());
  } catch {
    return "lost";
  }
}

function applyPage(live, page) {
  const fresh = new DOMParser().parseFromString(page, "text/html").querySelector("[data-version]");
  if (!fresh) return "lost";
  live.dataset.seen = fresh.dataset.version;
  for (const part of ["[data-outcome]", "[data-facts]", "[data-proof]"]) {
    document.querySelector(part).replaceChildren(...fresh.querySelector(part).childNodes);
  }
  merge(document.getElementById("minutes"), fresh.querySelector("ol"));
  if ("spoken" in fresh.dataset) document.querySelector("[data-silent]")?.remove();
  return fresh.dataset.live === "true" ? "live" : "over";
}

// What is there already stays as it is, so that only what is new is read out.
function merge(list, fresh) {
  const atTheEnd = list.getBoundingClientRect().bottom <= innerHeight + 80;
  let former = null;
  for (const item of [...fresh.children]) {
    const known = [...list.children].find((one) => one.id === item.id);
    if (!known) list.insertBefore(item, former ? former.nextSibling : list.firstChild);
    former = known ?? item;
  }
  if (atTheEnd) list.lastElementChild?.scrollIntoView({ block: "nearest" });
}

function showState(live, state) {
  for (const one of live.querySelectorAll("[data-while]")) one.hidden = one.dataset.while !== state;
}

async function waitUntilDue(time) {
  await new Promise((done) => setTimeout(done, time));
  if (document.hidden) {
    await new Promise((done) => document.addEventListener("visibilitychange", done, { once: true }));
  }
}
