import { element } from "../common/elements.js";
import { MESSAGES } from "../common/picture-messages.js";

const TYPES = new Set(["image/png", "image/jpeg", "image/webp", "image/gif"]);
const MAX_SIDE = 2_000;
const MAX_BYTES = 1_048_576;
const PHOTO = [
  ["image/jpeg", 0.9],
  ["image/jpeg", 0.75],
];
// Letters stay sharp as long as there is room for that.
const SCREEN = [["image/png"], ...PHOTO];

/** Whether it may be shown at all. */
export function isPicture({ type }) {
  return TYPES.has(type);
}

/**
 * Draws a picture anew, as large as it may be, so that nothing is sent but what can be seen: no place, no camera, no comment.
 * Of one that moves it is the first frame.
 */
export async function redraw(file) {
  if (!isPicture(file)) throw new Error(MESSAGES.notAPicture);
  const bitmap = await read(file);
  const attempts = file.type === "image/jpeg" ? PHOTO : SCREEN;
  for (let scale = Math.min(1, MAX_SIDE / Math.max(bitmap.width, bitmap.height)); ; scale *= 0.7) {
    const canvas = drawn(bitmap, scale);
    for (const [type, quality] of attempts) {
      const blob = await new Promise((done) => canvas.toBlob(done, type, quality));
      if (blob && blob.size <= MAX_BYTES) return { blob, canvas, width: canvas.width, height: canvas.height };
    }
  }
}

async function read(file) {
  try {
    return await createImageBitmap(file);
  } catch {
    throw new Error(MESSAGES.unreadable);
  }
}

function drawn(bitmap, scale) {
  const side = (length) => Math.max(1, Math.floor(length * scale));
  const canvas = element("canvas", { width: side(bitmap.width), height: side(bitmap.height) });
  const context = canvas.getContext("2d");
  // What can be seen through has something behind it, as JPEG has no holes.
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}
