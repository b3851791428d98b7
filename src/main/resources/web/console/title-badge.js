/** In the tab's title and on its icon: the number of those who wait, and in the title whether the customer said something new. */
export class TitleBadge {
  #title = document.title;
  #icon = document.querySelector("link[rel=icon]");
  #plain = this.#icon?.getAttribute("href");
  #shown = "";

  show(count, isUnread) {
    const mark = `${isUnread ? "● " : ""}${count > 0 ? `(${count}) ` : ""}`;
    if (mark === this.#shown) return;
    this.#shown = mark;
    document.title = mark + this.#title;
    if (this.#icon) this.#icon.href = count > 0 ? `/support/waiting/${Math.min(count, 100)}.svg` : this.#plain;
  }
}
