import { html } from "lit";
import { ListDialog } from "./list-dialog.js";
import { MESSAGES, topicDeleted } from "./messages.js";

/** Where topics are edited. The slug of one stays: sessions keep it. */
class TopicsDialog extends ListDialog {
  words = {
    id: "topics",
    title: MESSAGES.topics,
    none: MESSAGES.noTopics,
    add: MESSAGES.addTopic,
    change: MESSAGES.saveTopic,
  };

  nameOf({ title }) {
    return title;
  }

  details({ keywords }) {
    return html`<span dir="auto">${keywords}</span>`;
  }

  deleted({ title }) {
    return topicDeleted(title);
  }

  fields(topic) {
    return html`
      <label class="field"
        ><span>${MESSAGES.slug}</span
        ><input name="slug" required maxlength="40" pattern="[a-z0-9\\-]+" autocomplete="off" ?readonly=${topic !== undefined} .value=${topic?.slug ?? ""}
      /></label>
      <label class="field"><span>${MESSAGES.topicTitle}</span><input name="title" required maxlength="40" dir="auto" autocomplete="off" .value=${topic?.title ?? ""} /></label>
      <label class="field"><span>${MESSAGES.keywords}</span><input name="keywords" maxlength="300" dir="auto" autocomplete="off" .value=${topic?.keywords ?? ""} /></label>
    `;
  }

  async save(topic) {
    const isTaken = this.chosen === undefined && this.list.find(topic.slug) !== undefined;
    return isTaken ? MESSAGES.slugTaken : this.list.save(topic);
  }
}

customElements.define("topics-dialog", TopicsDialog);
