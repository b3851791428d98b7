/** Has forms and links with `data-swap` change those parts of the page alone, so that nothing typed elsewhere is lost. */
export function swapInPlace(page) {
  page.addEventListener("submit", async (event) => {
    const form = event.target.closest("form[data-swap]");
    if (!form) return;
    event.preventDefault();
    const request = { method: "POST", body: new URLSearchParams(new FormData(form)) };
    if (await swap(form.action, request, [form.dataset.swap])) focusIn(form.dataset.swap);
    else form.submit();
  });
  page.addEventListener("click", async (event) => {
    const link = event.target.closest("a[data-swap]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (await swap(link.href, {}, [link.dataset.swap])) focusIn(link.dataset.swap);
    else location.assign(link.href);
  });
}

/** Replaces parts of the page by those of an answer, and says whether it could. */
export async function swap(address, request, selectors) {
  try {
    const answer = await fetch(address, { ...request, headers: { Accept: "text/html" } });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const parts = selectors.map((part) => [document.querySelector(part), fresh.querySelector(part)]);
    if (!parts.every(([former, next]) => former && next)) return false;
    for (const [former, next] of parts) former.replaceWith(next);
    return true;
  } catch {
    return false;
  }
}

function focusIn(selector) {
  const part = document.querySelector(selector);
  (part.querySelector("[autofocus]") ?? part.querySelector(".annotate, button"))?.focus();
}
