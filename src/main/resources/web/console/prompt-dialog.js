import { html, nothing } from "lit";
import { productName } from "./product-name.js";
import { since } from "../parts/times.js";

/** The one session that waits for an answer now. Not modal: a rep may look around before deciding. */
export function promptDialog({ session, name, text, product, openedAt }, line) {
  const busy = line.state.underWay;
  return html`
    <section class="prompt" role="dialog" aria-labelledby="prompt-title" aria-describedby="prompt-name prompt-question" tabindex="-1">
      <h2 id="prompt-title">New chat request</h2>
      <p class="from" id="prompt-name"><bdi>${name}</bdi></p>
      <p class="question" id="prompt-question" dir="auto">${text || "No question yet. Suspicious."}</p>
      <p class="fine">
        ${product ? html`Looking at <b>${productName(product)}</b>. ` : nothing}<span aria-hidden="true">Waiting ${since(openedAt)}</span>
      </p>
      <div class="actions">
        <button type="button" class="button" aria-disabled=${busy} @click=${() => line.attend(session)}>Accept</button>
        <button type="button" class="button quiet" aria-disabled=${busy} @click=${() => line.decline(session, "prompt")}>Decline</button>
      </div>
    </section>
  `;
}
