/** What each weight is of their sum. */
export interface WeightShares {
  /** 0 to 1. */
  exact: number[];
  /** Whether the whole percentages that are shown sum to 100. */
  addUp: boolean;
}

/**
 * The shares of weights in use, rounded where they are shown as the sheet rounds them: equal weights are shown equal, and the same
 * everywhere, even where the percentages then do not sum to 100.
 *
 * @param weights at least 0
 * @returns their shares; `null` where all weights are zero
 * @example
 * weightShares([1, 1, 1]) // => { exact: [1 / 3, 1 / 3, 1 / 3], addUp: false }
 */
export function weightShares(weights: readonly number[]): WeightShares | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) return null;
  const exact = weights.map((weight) => weight / total);
  return { exact, addUp: exact.reduce((sum, share) => sum + Math.round(share * 100), 0) === 100 };
}
