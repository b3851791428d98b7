/** The number of those who wait, in the tab's title and on its icon. */
export class WaitingBadge {
  #title = document.title;
  #icon = document.querySelector("link[rel=icon]");
  #plain = this.#icon?.getAttribute("href");
  #count = 0;

  show(count) {
    if (count === this.#count) return;
    this.#count = count;
    document.title = count > 0 ? `(${count}) ${this.#title}` : this.#title;
    if (this.#icon) this.#icon.href = count > 0 ? `/support/waiting/${Math.min(count, 100)}.svg` : this.#plain;
  }
}
