const READABLE = 4.5;

/**
 * Whether a text of one colour can be read on another, as WCAG 2 has it. One that lets something else show through cannot
 * be told, and counts as one that cannot.
 *
 * @param text and `ground`, as a browser computes them: `rgb(…)`, or `color(srgb …)` with parts of one
 */
export function isReadable(text, ground) {
  const light = [luminance(text), luminance(ground)].sort((a, b) => b - a);
  return (light[0] + 0.05) / (light[1] + 0.05) >= READABLE;
}

function luminance(colour) {
  const [red, green, blue, alpha = 1] = colour.match(/[\d.]+(?:e-\d+)?/g).map(Number);
  if (alpha < 1) return Number.NaN;
  const whole = colour.startsWith("rgb") ? 255 : 1;
  const [r, g, b] = [red, green, blue].map((part) => linear(part / whole));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linear(part) {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
