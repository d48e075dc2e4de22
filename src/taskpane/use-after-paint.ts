import { useEffect, useState } from "react";

/**
 * Computes once the page has been painted, so that opening a page or moving a slider never waits for a long calculation.
 *
 * @param key what it is computed from: a new object means a new calculation
 * @param compute a function that stays the same, and remembers what it has computed
 * @returns `null` at first; then the value, the former one while a new one is awaited
 */
export function useAfterPaint<K extends object, T>(key: K, compute: (key: K) => T): T | null {
  const [found, setFound] = useState<{ value: T } | null>(null);
  useEffect(() => {
    let clock: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      clock = setTimeout(() => setFound({ value: compute(key) }));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(clock);
    };
  }, [key, compute]);
  return found?.value ?? null;
}
