/** Steps of closeness, from nothing in common to very close. */
export type Heat = 0 | 1 | 2 | 3 | 4;

const BOUNDS: readonly number[] = [0.15, 0.35, 0.6];

/**
 * An overlap in words: nothing, little, some, close, very close.
 *
 * Bounds at 15, 35 and 60 %, compared with a tolerance so that 35 % itself is on the warm side.
 *
 * @param overlap 0 to 1
 * @returns the step
 */
export function heatOf(overlap: number): Heat {
  if (overlap <= 1e-9) return 0;
  return (1 + BOUNDS.filter((bound) => overlap >= bound - 1e-9).length) as Heat;
}
