// The address of the chat's script names that of what pictures take, which is loaded once there is one.
const script = new URL(import.meta.url);

/** Whether pictures are taken here. */
export const takesPictures = script.searchParams.has("bring");

/** Loads what it takes to send and to show pictures, unless that is there already. */
export function loadPictures() {
  return import(new URL(script.searchParams.get("pictures"), script).href);
}

/** Loads it if one of these lines shows a picture; until it is there, the line has its place for it. */
export function loadForLines(lines) {
  if (lines.some(({ picture }) => picture)) loadPictures().catch(() => {});
}
