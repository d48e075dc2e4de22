import { smaaSteps } from "../../core/robustness/smaa.js";

/** How rankings are drawn. */
export interface DrawRequest {
  /** Scope × criterion, 0 to 1. */
  values: readonly (readonly number[])[];
  /** Rank of importance of each criterion; `null` where all are equal. */
  order: readonly number[] | null;
  draws: number;
  seed: number;
}

/** How often each scope takes each rank. */
export interface DrawnRankings {
  draws: number;
  /** Scope × rank, under any weights. */
  any: number[][];
  /** The same under weights that keep the order; `null` where there is none. */
  inOrder: number[][] | null;
}

/**
 * Draws rankings, a few hundred at a time.
 *
 * @param request what to draw
 * @yields the share that is done, 0 to 1
 * @returns the rankings
 */
export function* drawRankings({ values, order, draws, seed }: DrawRequest): Generator<number, DrawnRankings> {
  const part = order === null ? 1 : 0.5;
  const any = yield* scaled(smaaSteps(values, { draws, seed }), 0, part);
  const inOrder = order === null ? null : yield* scaled(smaaSteps(values, { draws, seed, order }), part, part);
  return { draws, any: any.acceptability, inOrder: inOrder?.acceptability ?? null };
}

/** The steps of one part of a task, counted as part of the whole. */
function* scaled<T>(steps: Generator<number, T>, from: number, part: number): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + part * step.value;
  }
}
