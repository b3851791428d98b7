const AT_MOST_MS = 100;

/** The next time that the screen is drawn; soon all the same in a tab that is not. */
export function nextFrame() {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, AT_MOST_MS);
  });
}
