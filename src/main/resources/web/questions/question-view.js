import { html, nothing } from "lit";
import { fullTime } from "../common/time-format.js";
import { MESSAGES, keptUntilText, starLabel, starsGiven, waitsSince } from "./messages.js";

const STARS = [1, 2, 3, 4, 5];

/**
 * A question and its answer, and what its customer can do about it.
 *
 * @param actions `add`, which takes the event of a form, `rate`, `chat`, `askBack`, and `takeBack`
 * @param asksBack whether the customer is asked if they mean to take it back
 */
export function questionView(question, actions, asksBack) {
  const { entries, waitingSince, keptUntil, name } = question;
  return html`
    <section class="question" aria-labelledby="question-title">
      <h2 id="question-title">${name ? html`${MESSAGES.questionOf} <bdi>${name}</bdi>` : MESSAGES.question}</h2>
      <p>${waitingSince ? waitsSince(fullTime(waitingSince)) : MESSAGES.isAnswered} ${keptUntilText(fullTime(keptUntil))}</p>
      <ol class="entries" role="list">${entries.map((entry, index) => entryView(entry, isReplaced(entries, index)))}</ol>
      ${ratingView(question, actions.rate)}
      ${question.chat ? chatView(actions.chat) : nothing}
      <form class="add" @submit=${actions.add}>
        <label class="field"><span>${MESSAGES.addToIt}</span><textarea name="text" rows="3" maxlength="4000" dir="auto"></textarea></label>
        <div class="actions">
          <button class="button">${MESSAGES.add}</button>
          ${
            asksBack
              ? nothing
              : html`<button type="button" class="button quiet" @click=${() => actions.askBack(true)}>${MESSAGES.takeBack}</button>`
          }
        </div>
      </form>
      ${asksBack ? backView(actions) : nothing}
    </section>
  `;
}

function entryView({ kind, text, at }, replaced) {
  return html`
    <li class="entry ${kind}">
      <p class="fine"><b>${MESSAGES[kind]}</b> <time datetime=${at}>${fullTime(at)}</time>${replaced ? html` ${MESSAGES.replaced}` : nothing}</p>
      ${replaced ? html`<p class="said" dir="auto"><s>${text}</s></p>` : html`<p class="said" dir="auto">${text}</p>`}
    </li>
  `;
}

// A correction stands for the answer right before it.
function isReplaced(entries, index) {
  return entries[index].kind !== "asked" && entries[index + 1]?.kind === "corrected";
}

function ratingView({ stars, entries }, rate) {
  if (stars) return html`<p>${starsGiven(stars)}</p>`;
  if (entries.every(({ kind }) => kind === "asked")) return nothing;
  return html`
    <div class="stars" role="group" aria-label=${MESSAGES.rate}>
      <span aria-hidden="true">${MESSAGES.rate}</span>
      ${STARS.map((count) => html`<button type="button" class="button quiet" aria-label=${starLabel(count)} @click=${() => rate(count)}>${count}</button>`)}
    </div>
  `;
}

function chatView(chat) {
  return html`
    <p>${MESSAGES.repIsThere} <button type="button" class="button quiet" @click=${chat}>${MESSAGES.goOnInChat}</button></p>
  `;
}

function backView({ askBack, takeBack }) {
  return html`
    <div class="back" role="group" aria-label=${MESSAGES.takeBack}>
      <p>${MESSAGES.sureToTakeBack}</p>
      <div class="actions">
        <button type="button" class="button" @click=${takeBack}>${MESSAGES.shred}</button>
        <button type="button" class="button quiet" @click=${() => askBack(false)}>${MESSAGES.keep}</button>
      </div>
    </div>
  `;
}
