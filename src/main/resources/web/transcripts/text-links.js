import { element } from "../common/elements.js";
import { withLinks } from "../common/links.js";

const SAID = ".minutes .text";

/** Makes links of the addresses in all that was said, and in what is said later. What was looked for stays marked in them. */
export function linkAddresses(page) {
  const linked = new WeakSet();
  const link = () => {
    const fresh = [...page.querySelectorAll(SAID)].filter((text) => !linked.has(text));
    for (const text of fresh) {
      linked.add(text);
      linkIn(text);
    }
  };
  new MutationObserver(link).observe(page, { childList: true, subtree: true });
  link();
}

function linkIn(paragraph) {
  let end = 0;
  for (const { text, href } of withLinks(paragraph.textContent)) {
    const start = end;
    end += text.length;
    if (href) wrap(rangeOf(paragraph, start, end), href);
  }
}

function wrap(range, href) {
  const link = element("a", { href, target: "_blank", rel: "noopener nofollow" }, range.extractContents());
  range.insertNode(link);
}

function rangeOf(paragraph, start, end) {
  const range = document.createRange();
  range.setStart(...placeOf(paragraph, start, (node, at) => at < node.length));
  range.setEnd(...placeOf(paragraph, end, (node, at) => at <= node.length));
  return range;
}

/** The text node in which a place of the whole text is, and where in it. */
function placeOf(paragraph, place, isIn) {
  const nodes = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let at = place;
  while (nodes.nextNode() && !isIn(nodes.currentNode, at)) at -= nodes.currentNode.length;
  return [nodes.currentNode, at];
}
