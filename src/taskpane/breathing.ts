/** Milliseconds that work may take before the page has its turn: what takes longer is felt. */
const SLICE = 30;

/**
 * Lets the page answer and draw in the middle of long work.
 *
 * @returns to be called at every step of the work: a promise where it is time for the page to have its turn, `null` to go on at once
 */
export function createBreathing(): () => Promise<void> | null {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  let since = performance.now();
  port1.onmessage = () => {
    since = performance.now();
    waiting.shift()?.();
  };
  return () => {
    if (performance.now() - since < SLICE) return null;
    // A timer would wait longer each time than there is to wait for.
    return new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
  };
}
