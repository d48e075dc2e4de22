/** A page that is not shown is not painted: what waits for that goes on all the same. */
const UNSEEN = 100;

/**
 * Waits until what has just been drawn is on the screen, so that long work that follows does not hide that it has begun.
 *
 * @returns after the next frame
 */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const unseen = setTimeout(resolve, UNSEEN);
    requestAnimationFrame(() => {
      setTimeout(() => {
        clearTimeout(unseen);
        resolve();
      });
    });
  });
}
