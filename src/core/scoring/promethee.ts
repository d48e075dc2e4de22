/**
 * How a difference between two ratings becomes a preference of 0 to 1; thresholds in the criterion's unit.
 *
 * The six standard ones: any difference counts fully (`usual`); only from q on (`ushape`); growing to p (`vshape`); half from q, fully from
 * p (`level`); growing from q to p (`linear`); smoothly, with inflection at s (`gauss`).
 */
export type Preference =
  | { kind: "usual" }
  | { kind: "ushape"; q: number }
  | { kind: "vshape"; p: number }
  | { kind: "level"; q: number; p: number }
  | { kind: "linear"; q: number; p: number }
  | { kind: "gauss"; s: number };

/** How far each scope is preferred to the others, and they to it. */
export interface OutrankingFlows {
  /** Mean preference over the others, 0 to 1. */
  plus: number[];
  /** Mean preference of the others, 0 to 1. */
  minus: number[];
  /** plus − minus: what scopes are ranked by, −1 to 1. */
  net: number[];
}

/**
 * Outranking flows of each scope.
 *
 * A second opinion beside the additive score: scopes are compared two by two, and a large lead on one criterion does not pay for everything.
 *
 * PROMETHEE II (Brans & Vincke 1985) with flows divided by n − 1. Differences are compared with thresholds with a tolerance of 1e-9 of
 * the criterion's range: 0.7 − 0.5 is a difference of 0.2. A difference is above a threshold only beyond it.
 *
 * @param ratings Scope × criterion, in each criterion's unit, nothing missing.
 * @param weights One for each criterion, at least 0; only ratios matter.
 * @param costs For each criterion, whether less is better.
 * @param preferences One for each criterion.
 * @returns Flows for each scope; all 0 for a single scope.
 * @throws {RangeError} when there is not one of everything for each criterion, or when all weights are zero.
 * @example
 * promethee([[5], [3], [1]], [1], [false], [{ kind: "usual" }]).net // => [1, 0, -1]
 */
export function promethee(
  ratings: readonly (readonly number[])[],
  weights: readonly number[],
  costs: readonly boolean[],
  preferences: readonly Preference[],
): OutrankingFlows {
  const n = ratings.length;
  const m = weights.length;
  if (costs.length !== m || preferences.length !== m || ratings.some((row) => row.length !== m)) {
    throw new RangeError("promethee requires one weight, direction and preference for each criterion");
  }
  let total = 0;
  for (let k = 0; k < m; k++) total += weights[k] as number;
  if (!(total > 0)) throw new RangeError("promethee requires weights that are not all zero");
  // Plain arrays: for a few dozen scopes, making typed ones takes a third of the time of all.
  const plus: number[] = [];
  const minus: number[] = [];
  const column: number[] = [];
  for (let s = 0; s < n; s++) {
    plus.push(0);
    minus.push(0);
    column.push(0);
  }
  for (let k = 0; k < m; k++) {
    let least = Infinity;
    let most = -Infinity;
    const sign = costs[k] === true ? -1 : 1;
    for (let s = 0; s < n; s++) {
      const value = sign * ((ratings[s] as readonly number[])[k] as number);
      column[s] = value;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    addFlows(column, preferences[k] as Preference, 1e-9 * (most - least), (weights[k] as number) / (total * Math.max(1, n - 1)), plus, minus);
  }
  const net: number[] = [];
  for (let s = 0; s < n; s++) net.push((plus[s] as number) - (minus[s] as number));
  return { plus, minus, net };
}

/** Preferences that grow from q on: most criteria have them, and without jumps they need neither tolerance nor branches. */
function addSlopes(column: readonly number[], q: number, slope: number, most: number, plus: number[], minus: number[]): void {
  const n = column.length;
  for (let a = 0; a < n; a++) {
    const mine = column[a] as number;
    let up = plus[a] as number;
    let down = minus[a] as number;
    for (let b = a + 1; b < n; b++) {
      const difference = mine - (column[b] as number);
      const better = Math.min(most, Math.max(0, (difference - q) * slope));
      const worse = Math.min(most, Math.max(0, (-difference - q) * slope));
      up += better;
      down += worse;
      plus[b] = (plus[b] as number) + worse;
      minus[b] = (minus[b] as number) + better;
    }
    plus[a] = up;
    minus[a] = down;
  }
}

function addFlows(column: readonly number[], preference: Preference, tolerance: number, weight: number, plus: number[], minus: number[]): void {
  const { kind } = preference;
  const q = "q" in preference ? preference.q : 0;
  const p = "p" in preference ? preference.p : 0;
  const s = "s" in preference ? preference.s : 1;
  const n = column.length;
  if ((kind === "vshape" || kind === "linear") && p - q > tolerance) {
    addSlopes(column, q, weight / (p - q), weight, plus, minus);
    return;
  }
  for (let a = 0; a < n; a++) {
    const mine = column[a] as number;
    for (let b = a + 1; b < n; b++) {
      const signed = mine - (column[b] as number);
      const difference = Math.abs(signed);
      if (difference <= tolerance) continue;
      let share = 1;
      if (kind === "ushape") share = difference > q + tolerance ? 1 : 0;
      else if (kind === "vshape") share = difference >= p ? 1 : difference / p;
      else if (kind === "level") share = difference > p + tolerance ? 1 : difference > q + tolerance ? 0.5 : 0;
      else if (kind === "linear") share = difference <= q ? 0 : difference >= p ? 1 : (difference - q) / (p - q);
      else if (kind === "gauss") share = 1 - Math.exp(-(difference * difference) / (2 * s * s));
      if (signed > 0) {
        plus[a] = (plus[a] as number) + weight * share;
        minus[b] = (minus[b] as number) + weight * share;
      } else {
        plus[b] = (plus[b] as number) + weight * share;
        minus[a] = (minus[a] as number) + weight * share;
      }
    }
  }
}
