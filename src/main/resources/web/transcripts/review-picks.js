import { PickQueue } from "./pick-queue.js";
import { uuid } from "../common/random.js";
import { swap } from "./page-swap.js";

const QUEUES = new WeakMap();

/** Keeps what is picked in a review's form as soon as it is, and says so. */
export function keepPicks(page) {
  page.addEventListener("change", async ({ target }) => {
    const form = target.closest("form[data-picks]");
    if (!form) return;
    const view = uuid();
    form.elements.view.value = view;
    // Initials go along with what is picked next, or with the button.
    if (target.name === "rater") return;
    show(form, target, await queueOf(form).pick(view, target.name, target.value));
  });
}

function queueOf(form) {
  if (!QUEUES.has(form)) QUEUES.set(form, new PickQueue(shownBy(form), (pick) => send(form, pick)));
  return QUEUES.get(form);
}

// As the page came: the browser may have restored something else since.
function shownBy(form) {
  return [...form.elements]
    .filter((control) => control.name && (control.type !== "radio" || control.defaultChecked))
    .map((control) => [control.name, defaultOf(control)]);
}

function defaultOf(control) {
  if (control.type === "radio") return control.value;
  if (control.type !== "select-one") return control.defaultValue ?? "";
  return [...control.options].find((option) => option.defaultSelected)?.value ?? "";
}

async function send(form, pick) {
  const { scorecard, rater } = form.elements;
  const fields = { ...pick, scorecard: scorecard.value, rater: rater.value };
  try {
    const answer = await fetch(form.dataset.picks, { method: "POST", body: new URLSearchParams(fields) });
    return answer.ok || answer.status === 409 ? { ...(await answer.json()), ok: answer.ok } : {};
  } catch {
    return {};
  }
}

function show(form, control, { value, ok, isFinished }) {
  if (value === undefined) return say(form, "lost");
  if (!ok) setTo(form, control.name, value);
  if (isFinished) swap(location.href, {}, ["#review-versions"]);
  say(form, ok ? (isFinished ? "finished" : "stored") : "overtaken");
}

function setTo(form, name, value) {
  form.elements[name].value = value;
}

function say(form, what) {
  for (const one of form.querySelectorAll("[data-when]")) one.hidden = one.dataset.when !== what;
}
