/** What came of an attempt. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; cause: unknown };

/**
 * Runs work that may fail because of Excel or the machine, and says what came of it.
 *
 * The one place of the pane where an exception becomes a value, so that nothing is swallowed elsewhere.
 *
 * @param work what to run
 * @returns its value, or the cause of its failure
 */
export async function attempt<T>(work: () => Promise<T> | T): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (cause) {
    return { ok: false, cause };
  }
}
