/**
 * How far an indicator has moved from where it stood towards its target.
 *
 * (actual − baseline) / (target − baseline): the same whether more or less is better, because the target says which way is forward.
 *
 * @param baseline Value before the pilot, in the indicator's unit.
 * @param target Value aimed at.
 * @param actual Value reached.
 * @returns 1 when the target is reached, above 1 beyond it, below 0 when it moved the wrong way; `null` when a figure is missing or
 *   the target is the baseline.
 * @example
 * indicatorAttainment(20, 10, 14) // => 0.6
 */
export function indicatorAttainment(baseline: number | null, target: number | null, actual: number | null): number | null {
  if (baseline === null || target === null || actual === null || target === baseline) return null;
  return (actual - baseline) / (target - baseline);
}
