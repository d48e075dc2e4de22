import { roundToSteps } from "../../core/contributions/round-to-steps.js";

/**
 * Weights as percentages that sum to exactly 100, for those that are put to use as they are shown.
 *
 * @param weights at least 0
 * @param decimals of the percentages
 * @returns percentages by largest remainder; `null` where all weights are zero
 */
export function wholeShares(weights: readonly number[], decimals: number): number[] | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) return null;
  const scale = 10 ** decimals;
  const rounded = roundToSteps(
    weights.map((weight) => (100 * weight) / total),
    weights.map(() => 100),
    1 / scale,
  );
  return rounded.map((share) => Math.round(share * scale) / scale);
}
