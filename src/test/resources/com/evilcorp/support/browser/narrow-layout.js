/*
 * What does not fit the window, as sentences; none where everything does. Before it looks, it unfolds all details and moves
 * the letters apart by a share of their size, for browsers whose fonts are wider; all is put back before anything is drawn.
 */
(widening) => {
  const ROUNDING = 1.5;
  const CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=option]";
  const OVER_THE_PAGE = "dialog[open], [role=listbox], .opener, .panel, .skip";
  const UNSEEN = "head *, template, option";

  const within = (root) => [...root.querySelectorAll("*")].flatMap((e) => [e, ...(e.shadowRoot ? within(e.shadowRoot) : [])]);
  const elements = [document.documentElement, ...within(document)].filter((e) => !e.matches(UNSEEN));
  const style = (e) => getComputedStyle(e);
  const parent = (e) => e.parentElement ?? e.getRootNode().host;
  const around = (e) => (parent(e) ? [parent(e), ...around(parent(e))] : []);
  const named = (e) => `<${e.tagName.toLowerCase()} class="${e.getAttribute("class") ?? ""}">${e.textContent.trim().slice(0, 30)}`;

  const widen = () => {
    const spaced = elements.filter((e) => e instanceof HTMLElement).map((e) => {
      const { letterSpacing, fontSize } = style(e);
      return { e, styled: e.hasAttribute("style"), spacing: (parseFloat(letterSpacing) || 0) + widening * parseFloat(fontSize) };
    });
    spaced.forEach(({ e, spacing }) => e.style.setProperty("letter-spacing", `${spacing}px`, "important"));
    return () => spaced.forEach(({ e, styled }) => (styled ? e.style.removeProperty("letter-spacing") : e.removeAttribute("style")));
  };

  const unfold = () => {
    const folded = elements.filter((e) => e.matches("details:not([open])"));
    folded.forEach((e) => (e.open = true));
    return () => folded.forEach((e) => (e.open = false));
  };

  const isOutside = (inner, outer) => inner.left < outer.left - ROUNDING || inner.right > outer.right + ROUNDING;
  const meet = (a, b) => {
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    return across > ROUNDING && down > Math.max(ROUNDING, 0.4 * Math.min(a.bottom - a.top, b.bottom - b.top));
  };
  const cut = (box, edge) => ({
    left: Math.max(box.left, edge.left),
    right: Math.min(box.right, edge.right),
    top: Math.max(box.top, edge.top),
    bottom: Math.min(box.bottom, edge.bottom),
  });

  const isHidden = (e) => style(e).clipPath !== "none" || e.matches(".skip:not(:focus)");
  const clips = (e) => style(e).overflowX !== "visible" && e !== document.documentElement;
  const shortens = (e) => style(e).textOverflow === "ellipsis";

  /** Something on the page, where it lies, and what of it the boxes around it let through. */
  const thing = (e, rects) => {
    const boxes = [...rects].filter(({ width, height }) => width > 0 && height > 0);
    const clippers = [e, ...around(e)].filter(clips);
    const edges = clippers.map((a) => a.getBoundingClientRect());
    const seen = boxes.map((box) => edges.reduce(cut, box)).filter(({ left, right, top, bottom }) => right > left && bottom > top);
    return { e, boxes, seen, clippers, layer: [e, ...around(e)].find((a) => a.matches(OVER_THE_PAGE)) };
  };
  const texts = (e) => [...e.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()).map((node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return thing(e, range.getClientRects());
  });

  const scrolling = () => elements
    .filter((e) => e === document.documentElement || /auto|scroll/.test(style(e).overflowX))
    .filter((e) => e.scrollWidth > e.clientWidth)
    .map((e) => `${named(e)} is ${e.scrollWidth} wide in ${e.clientWidth}`);

  const leaving = ({ e, boxes, clippers }) => {
    const shortened = clippers.some(shortens);
    return [document.documentElement, ...clippers]
      .filter((a) => !shortened && a !== e && boxes.some((box) => isOutside(box, a.getBoundingClientRect())))
      .map((a) => `${named(e)} is cut off by ${named(a)}`);
  };

  const spilling = ({ e, boxes, clippers }) => {
    const block = [e, ...around(e)].find((a) => !/^(inline|contents)$/.test(style(a).display));
    const spills = !clippers.includes(block) && boxes.some((box) => isOutside(box, block.getBoundingClientRect()));
    return spills ? [`${named(e)} spills out of ${named(block)}`] : [];
  };

  const overlapping = (things) => things.flatMap((one, i) => things.slice(i + 1)
    .filter((other) => one.layer === other.layer && !one.e.contains(other.e) && !other.e.contains(one.e))
    .filter((other) => one.seen.some((a) => other.seen.some((b) => meet(a, b))))
    .map((other) => `${named(one.e)} lies on ${named(other.e)}`));

  const putBack = [unfold(), widen()];
  try {
    const hidden = new Set();
    elements.forEach((e) => (hidden.has(parent(e)) || isHidden(e)) && hidden.add(e));
    const seen = elements.filter((e) => !hidden.has(e) && e.checkVisibility({ visibilityProperty: true }));
    const controls = seen.filter((e) => e.matches(CONTROLS)).map((e) => thing(e, e.getClientRects()));
    const written = seen.flatMap(texts);
    return [...scrolling(), ...controls.flatMap(leaving), ...written.flatMap(leaving), ...written.flatMap(spilling), ...overlapping(controls), ...overlapping(written)];
  } finally {
    putBack.forEach((back) => back());
  }
}
