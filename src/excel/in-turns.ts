/** Asked at every step of long work: a promise where whoever shares the thread is to have its turn, `null` to go on at once. */
export type Breathe = () => Promise<void> | null;

/**
 * Runs steps to their end, and lets others have their turn in between.
 *
 * @param steps the work
 * @param breathe when others have their turn; never, where absent
 * @returns what the last step returns
 */
export async function inTurns<T>(steps: Generator<unknown, T>, breathe?: Breathe): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const pause = breathe?.() ?? null;
    if (pause !== null) await pause;
  }
}
