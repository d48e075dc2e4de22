/**
 * Runs steps to their end.
 *
 * For those who wait for nothing: the command line, tests; a page runs the same steps in a worker and shows how far they are.
 *
 * @param steps A calculation in steps.
 * @returns What the last step returns.
 * @example
 * finish(cutLinesSteps("name;a\nX;1", "f.csv")).cut.delimiter // => ";"
 */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
