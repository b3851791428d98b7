let shown = "";

/** Puts the number of unread lines before the page's title, whatever the page makes of its title meanwhile. */
export function showUnreadInTitle(count) {
  const wanted = count > 0 ? `(${count}) ` : "";
  const own = document.title.startsWith(shown) ? document.title.slice(shown.length) : document.title;
  if (document.title !== wanted + own) document.title = wanted + own;
  shown = wanted;
}
