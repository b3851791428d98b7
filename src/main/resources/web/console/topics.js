import { EditedList } from "./edited-list.js";

/** What sessions may be about. */
export class Topics extends EditedList {
  constructor(changed) {
    super("/support/topics", "slug", changed);
  }

  /** @returns why it was not saved, or nothing */
  save({ slug, title, keywords }) {
    return this.put(slug, { title, keywords });
  }
}
