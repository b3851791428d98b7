/** The origin of the desk: of what a page names, else the page's own; a page without one has the script's. */
export function deskOrigin(server) {
  const own = window.origin === "null" ? import.meta.url : window.origin;
  return new URL(server || own, document.baseURI).origin;
}
