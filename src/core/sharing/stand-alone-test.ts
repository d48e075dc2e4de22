/** A group that is asked for more, or less, than it would pay alone. */
export interface Grievance {
  /** Positions of its participants. */
  members: number[];
  /** € that it is asked to give. */
  asked: number;
  /** € that it would pay alone. */
  alone: number;
  /** asked − alone: above 0, it would do better apart. */
  excess: number;
}

/**
 * Whether any group of participants would do better apart.
 *
 * Stand-alone test (Faulhaber 1975): contributions are in the core of the cost game (Gillies 1959) when no group is asked for more than
 * it would pay alone. Every group is tried; the one with the largest excess is named, the smaller one among equals.
 *
 * @param costs Stand-alone cost of each group, see `standAloneCosts`.
 * @param amounts € that each participant is asked to give.
 * @returns The most aggrieved group of some but not all; `null` with fewer than two participants. Nobody has a reason to leave when its
 *   excess is at most 0.
 * @throws {RangeError} when there is not one cost for each group.
 * @example
 * standAloneTest([0, 11, 15, 16], [4, 12]).excess // => -3
 */
export function standAloneTest(costs: ArrayLike<number>, amounts: readonly number[]): Grievance | null {
  const n = amounts.length;
  if (costs.length !== 2 ** n) throw new RangeError("standAloneTest requires one cost for each group");
  if (n < 2) return null;
  const size = 1 << n;
  const asked = new Float64Array(size);
  // Excesses closer than this are equal: sums in another order differ by less.
  const tolerance = 1e-9 * amounts.reduce((sum, amount) => sum + Math.abs(amount), Math.abs(costs[size - 1] as number));
  let worst = 1;
  let most = -Infinity;
  for (let p = 0; p < n; p++) {
    const bit = 1 << p;
    const amount = amounts[p] as number;
    // The groups whose highest participant is p are the earlier ones with p added.
    for (let set = bit; set < bit << 1; set++) {
      const sum = (asked[set - bit] as number) + amount;
      asked[set] = sum;
      const excess = sum - (costs[set] as number);
      if (excess < most - tolerance || set === size - 1) continue;
      if (excess > most + tolerance || bitCount(set) < bitCount(worst)) worst = set;
      if (excess > most) most = excess;
    }
  }
  const alone = costs[worst] as number;
  return {
    members: amounts.flatMap((_, p) => ((worst >> p) & 1 ? [p] : [])),
    asked: asked[worst] as number,
    alone,
    excess: (asked[worst] as number) - alone,
  };
}

function bitCount(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
