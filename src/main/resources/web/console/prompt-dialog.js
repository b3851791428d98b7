import { html } from "lit";
import { commandButton } from "./command-button.js";
import { customerDetails } from "./customer-card.js";
import { MESSAGES } from "./messages.js";

/** The one session that waits for an answer now. Not modal: a rep may look around before deciding. */
export function promptDialog(customer, client) {
  const { underWay } = client.state;
  return html`
    <section class="prompt" role="dialog" aria-labelledby="prompt-title" aria-describedby="prompt-name" tabindex="-1">
      <h2 id="prompt-title">${MESSAGES.request}</h2>
      <p class="from" id="prompt-name"><bdi translate="no">${customer.name}</bdi></p>
      <div class="details" tabindex="0">${customerDetails(customer, client.state)}</div>
      <div class="actions">
        ${commandButton("attend", MESSAGES.accept, () => client.attend(customer.session), { busy: underWay })}
        ${commandButton("decline", MESSAGES.decline, () => client.turnAway(customer, "prompt"), { busy: underWay, quiet: true })}
      </div>
    </section>
  `;
}
