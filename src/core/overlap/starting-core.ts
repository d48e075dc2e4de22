/** The best group of one size to begin with. */
export interface StartingCore {
  size: number;
  /** Positions of its members, in order. */
  members: number[];
  /** Mean of the overlaps of its pairs. */
  meanOverlap: number;
  meanReadiness: number;
  /** meanOverlap × meanReadiness: what was maximised. */
  value: number;
}

/** The best group of each size, and how sure that is. */
export interface StartingCores {
  /** One for each size from 2 to the number of candidates, or to 30 where groups are grown. */
  bySize: StartingCore[];
  /** `exact`: no group of that size is better; `greedy`: none that exchanges one member is. */
  method: "exact" | "greedy";
}

const EXACT_LIMIT = 20;

/**
 * With whom to begin: for each size, the motivated partners that have the most in common.
 *
 * Maximises mean overlap × mean readiness. Up to 20 candidates every group is tried; beyond, groups grow greedily and then exchange
 * members as long as that helps.
 *
 * @param overlap Square and symmetric, 0 to 1; an undefined overlap (`null`) is no evidence of anything shared and counts as 0.
 * @param ready Readiness of each, 0 to 1; `null`: not a candidate.
 * @returns The best group for each size, and how it was found.
 * @throws {RangeError} when the matrix has not one row for each candidate.
 * @example
 * startingCore([[1, 0.8, 0.1], [0.8, 1, 0.2], [0.1, 0.2, 1]], [1, 0.5, 1]).bySize[0].members // => [0, 1]
 */
export function startingCore(overlap: readonly (readonly (number | null)[])[], ready: readonly (number | null)[]): StartingCores {
  if (overlap.length !== ready.length) throw new RangeError("startingCore requires one row of overlaps for each candidate");
  const candidates = ready.flatMap((value, i) => (value === null ? [] : [i]));
  const n = candidates.length;
  const shared = new Float64Array(n * n);
  candidates.forEach((i, a) => candidates.forEach((j, b) => (shared[a * n + b] = overlap[i]?.[j] ?? 0)));
  const readiness = Float64Array.from(candidates, (i) => ready[i] as number);
  const exact = n <= EXACT_LIMIT;
  const groups = exact ? bestOfAll(shared, readiness) : grown(shared, readiness);
  const bySize = groups.map((group) => {
    const members = group.map((a) => candidates[a] as number);
    const { pairs, ready: sum } = sums(shared, readiness, group);
    const size = group.length;
    const meanOverlap = pairs / ((size * (size - 1)) / 2);
    const meanReadiness = sum / size;
    return { size, members, meanOverlap, meanReadiness, value: meanOverlap * meanReadiness };
  });
  return { bySize, method: exact ? "exact" : "greedy" };
}

function sums(shared: Float64Array, readiness: Float64Array, group: readonly number[]): { pairs: number; ready: number } {
  const n = readiness.length;
  let pairs = 0;
  let ready = 0;
  group.forEach((a, k) => {
    ready += readiness[a] as number;
    for (let m = 0; m < k; m++) pairs += shared[a * n + (group[m] as number)] as number;
  });
  return { pairs, ready };
}

/** Every group once, each from the one without its last member: the sums grow with it. */
function bestOfAll(shared: Float64Array, readiness: Float64Array): number[][] {
  const n = readiness.length;
  const best = new Float64Array(n + 1).fill(-1);
  const groups: number[][] = Array.from({ length: n + 1 }, () => []);
  const chosen = new Int32Array(n);
  const extend = (from: number, size: number, pairs: number, ready: number): void => {
    for (let a = from; a < n; a++) {
      let more = pairs;
      for (let m = 0; m < size; m++) more += shared[a * n + (chosen[m] as number)] as number;
      const sum = ready + (readiness[a] as number);
      chosen[size] = a;
      const value = more * sum;
      // Strictly better, beyond rounding: among equals the first in the partners' order stays.
      if (value > (best[size + 1] as number) * (1 + 1e-12)) {
        best[size + 1] = value;
        groups[size + 1] = Array.from(chosen.subarray(0, size + 1));
      }
      extend(a + 1, size + 1, more, sum);
    }
  };
  extend(0, 0, 0, 0);
  return groups.slice(2);
}

/** Sizes tried beyond 20 candidates: a group to begin with is small. */
const LARGEST_GROWN = 30;

function grown(shared: Float64Array, readiness: Float64Array): number[][] {
  const n = readiness.length;
  const group: number[] = [];
  const groups: number[][] = [];
  /** What each candidate shares with the members of the group other than itself. */
  const link = new Float64Array(n);
  const total = { pairs: 0, ready: 0 };
  const relink = (a: number, sign: number): void => {
    for (let b = 0; b < n; b++) if (b !== a) link[b] = (link[b] as number) + sign * (shared[b * n + a] as number);
    total.pairs += sign * (link[a] as number);
    total.ready += sign * (readiness[a] as number);
  };
  while (group.length < Math.min(n, LARGEST_GROWN)) {
    const seed = group.length === 0 ? bestPair(shared, readiness) : [bestAddition(group, link, total, readiness)];
    for (const a of seed) {
      relink(a, 1);
      group.push(a);
    }
    exchangeWhileBetter(group, link, total, shared, readiness, relink);
    groups.push([...group].sort((a, b) => a - b));
  }
  return groups;
}

function bestPair(shared: Float64Array, readiness: Float64Array): number[] {
  const n = readiness.length;
  let best = [0, 1];
  let most = -1;
  for (let a = 0; a < n; a++) {
    for (let b = a + 1; b < n; b++) {
      const value = (shared[a * n + b] as number) * ((readiness[a] as number) + (readiness[b] as number));
      if (value <= most) continue;
      most = value;
      best = [a, b];
    }
  }
  return best;
}

function bestAddition(group: readonly number[], link: Float64Array, total: { pairs: number; ready: number }, readiness: Float64Array): number {
  let best = -1;
  let most = -1;
  readiness.forEach((ready, a) => {
    const value = (total.pairs + (link[a] as number)) * (total.ready + ready);
    if (value <= most || group.includes(a)) return;
    most = value;
    best = a;
  });
  return best;
}

function exchangeWhileBetter(
  group: number[],
  link: Float64Array,
  total: { pairs: number; ready: number },
  shared: Float64Array,
  readiness: Float64Array,
  relink: (a: number, sign: number) => void,
): void {
  const n = readiness.length;
  for (let improved = true; improved; ) {
    improved = false;
    for (let k = 0; k < group.length; k++) {
      for (let a = 0; a < n; a++) {
        const out = group[k] as number;
        const pairs = total.pairs - (link[out] as number) + (link[a] as number) - (shared[a * n + out] as number);
        const value = pairs * (total.ready - (readiness[out] as number) + (readiness[a] as number));
        if (value <= total.pairs * total.ready * (1 + 1e-9) || group.includes(a)) continue;
        relink(out, -1);
        relink(a, 1);
        group[k] = a;
        improved = true;
      }
    }
  }
}
