import { mean } from "simple-statistics";

/**
 * How evenly something is shared: the share of people who would do as well if all had the same.
 *
 * Fairness index of Jain, Chiu & Hawe (1984): (Σx)² / (n Σx²).
 *
 * @param values At least 0.
 * @returns 1/n (one has all) to 1 (all have the same); `null` when there is nothing to share.
 * @example
 * jainIndex([10, 20, 30, 40, 50, 60]) // => 0.807692
 */
export function jainIndex(values: readonly number[]): number | null {
  const largest = Math.max(0, ...values);
  if (largest === 0) return null;
  const shares = values.map((value) => value / largest);
  const sum = shares.reduce((total, share) => total + share, 0);
  return (sum * sum) / (values.length * shares.reduce((total, share) => total + share * share, 0));
}

/**
 * How unevenly something is shared.
 *
 * Gini coefficient (1912): mean absolute difference of all pairs / (2 × mean), with n² pairs.
 *
 * @param values At least 0.
 * @returns 0 (all have the same) to 1 − 1/n (one has all); `null` when there is nothing to share.
 * @example
 * giniCoefficient([1, 1, 2]) // => 0.1666666667
 */
export function giniCoefficient(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const average = mean([...values]);
  if (!(average > 0)) return null;
  const n = values.length;
  const sorted = [...values].sort((a, b) => a - b);
  // Each value stands above those before it and below those after it: one pass over the sorted list instead of all pairs.
  const differences = sorted.reduce((sum, value, k) => sum + value * (2 * k - n + 1), 0);
  return differences / (n * n * average);
}
