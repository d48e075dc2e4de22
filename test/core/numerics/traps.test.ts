// Where numbers go wrong, one test a trap: each is stated here once, whatever other tests look at the same function.
import { describe, expect, it } from "vitest";
import { balanceContributions } from "../../../src/core/contributions/balance-contributions.js";
import type { BalanceInput } from "../../../src/core/contributions/balance-input.js";
import { averageLinkage, groupsWithin } from "../../../src/core/overlap/average-linkage.js";
import { CLOSE_OVERLAP, closeGroups } from "../../../src/core/overlap/close-groups.js";
import { combinedOverlap } from "../../../src/core/overlap/combined-overlap.js";
import { containment } from "../../../src/core/overlap/containment.js";
import { weightedJaccard } from "../../../src/core/overlap/weighted-jaccard.js";
import { chooseActions } from "../../../src/core/pilot/choose-actions.js";
import { expectedRanks, pairwiseWinShare } from "../../../src/core/robustness/pairwise-win-share.js";
import { nextUniform, randomState } from "../../../src/core/robustness/random-generator.js";
import { acceptabilityError, smaa } from "../../../src/core/robustness/smaa.js";
import { weightStability } from "../../../src/core/robustness/weight-stability.js";
import { competitionRanks } from "../../../src/core/scoring/competition-ranks.js";
import { promethee } from "../../../src/core/scoring/promethee.js";
import { topsis } from "../../../src/core/scoring/topsis.js";
import { shapleyValues } from "../../../src/core/sharing/shapley-values.js";
import { isConsistent } from "../../../src/core/weights/is-consistent.js";
import { pairwiseWeights, RANDOM_INDEX } from "../../../src/core/weights/pairwise-weights.js";

const balanced = (input: Partial<BalanceInput> & Pick<BalanceInput, "caps" | "meansValues" | "demands">): ReturnType<typeof balanceContributions> =>
  balanceContributions({
    prices: input.demands.map(() => 1),
    locks: input.caps.map((row) => row.map(() => null)),
    floor: null,
    steps: input.demands.map(() => null),
    ...input,
  });

describe("leximin", () => {
  it("keeps burdens that range from 0.2 to 14 apart to the last digits, where programs fed with rounded levels end infeasible or 6 off", () => {
    // Each partner alone carries one need, and a pool that only the lightest of them have room for.
    const burdens = [14, 7.123456789012, 3.3, 1 / 3, 0.2];
    const meansValues = [1, 10, 1000, 33333, 7];
    const own = burdens.map((burden, p) => burden * meansValues[p]!);
    const caps = own.map((amount, p) => [...own.map((_, r) => (r === p ? amount : 0)), 1e6]);
    // The pool lifts the two lightest to one level, the others are heavier already.
    const level = (own[3]! + own[4]! + 9000) / (meansValues[3]! + meansValues[4]!);
    const { exactBurdens } = balanced({ caps, meansValues, demands: [...own, 9000] });
    [...burdens.slice(0, 3), level, level].forEach((burden, p) => expect(Math.abs(exactBurdens[p]! - burden)).toBeLessThan(1e-12 * burden));
  });

  it("has one vector of burdens but many allocations: only burdens are compared", () => {
    const input = { caps: [[5, 5], [5, 5]], meansValues: [10, 10], demands: [5, 5] };
    const one = balanced(input);
    const other = balanced({ ...input, caps: [[5, 5], [4, 5]] });
    expect(other.exactBurdens).toEqual(one.exactBurdens);
    // No means, no demand: no burden, and no division by zero.
    expect(balanced({ caps: [[5], [0]], meansValues: [10, 0], demands: [0] })).toMatchObject({ allocation: [[0], [0]], burdens: [0, null] });
    expect(balanced({ caps: [[5], [5]], meansValues: [10, 10], demands: [3], locks: [[4], [null]] }).issues.map(({ code }) => code)).toEqual(["lock-above-demand"]);
  });
});

describe("SMAA", () => {
  it("is checked by what has a closed form: expected ranks within four and a half standard errors", () => {
    const state = randomState(77);
    const values = Array.from({ length: 7 }, () => Array.from({ length: 5 }, () => nextUniform(state)));
    const { meanRank, meanRankError } = smaa(values, { draws: 8192, seed: 3 });
    expectedRanks(values).forEach((exact, s) => expect(Math.abs(meanRank[s]! - exact)).toBeLessThanOrEqual(4.5 * meanRankError[s]!));
    expect(acceptabilityError(0.3, 8192)).toBeLessThan(0.0051);
  });

  it("keeps the digits of a win share whose differences are 1e-5 apart", () => {
    const share = pairwiseWinShare([1e-5, 0, 0, 0.5], [0, 1.00001e-5, 1.00002e-5, 0.5]);
    // A criterion in which both are equal changes nothing.
    expect(share).toBeCloseTo((1 / 2.00001) * (1 / 2.00002), 12);
  });

  it("splits ranks among identical scopes: columns still sum to 1", () => {
    const { acceptability } = smaa([[0.5, 0.5], [0.5, 0.5], [0.2, 0.9]], { draws: 1000, seed: 1 });
    [0, 1, 2].forEach((r) => expect(acceptability.reduce((sum, row) => sum + row[r]!, 0)).toBeCloseTo(1, 12));
    expect(acceptability[0]).toEqual(acceptability[1]);
  });
});

describe("thresholds in doubles", () => {
  it("are compared with a tolerance: 0.7 − 0.5 is 0.2, 0.1 + 0.2 is 0.3, a ratio of 0.10 is accepted, an overlap of 30 % is 30 %", () => {
    expect(0.7 - 0.5).not.toBe(0.2);
    expect(promethee([[0.7], [0.5]], [1], [false], [{ kind: "ushape", q: 0.2 }]).net).toEqual([0, 0]);
    expect(competitionRanks([0.3, 0.1 + 0.2])).toEqual([1, 1]);
    expect(isConsistent(0.1 + 1e-13)).toBe(true);
    expect(groupsWithin(averageLinkage([[0, 1 - 0.3], [1 - 0.3, 0]]), 0.7)).toEqual([[0, 1]]);
  });

  it("are met by every combined overlap that is the limit on paper, and by none that is one item short", () => {
    const isClose = (value: number): boolean => closeGroups([[1, value], [value, 1]]).length === 1;
    expect(CLOSE_OVERLAP).toBe(7 / 20);
    // Of 100 items, k are shared in one dimension and 70 − k in the other; weights are thirds and sevenths.
    const combined = (shared: number): number[] =>
      Array.from({ length: 71 }, (_, k) => [1 / 3, 1 / 7, 3].map((weight) => combinedOverlap([k, shared - k].map((both) => weightedJaccard([both, 100 - both], [both, 0])), [weight, weight])!)).flat();
    expect(combined(70).filter((value) => 1 - value > 1 - CLOSE_OVERLAP).length).toBeGreaterThan(5);
    expect(combined(70).filter((value) => !isClose(value))).toEqual([]);
    expect(combined(69).slice(0, -3).filter(isClose)).toEqual([]);
  });

  it("are met by every pair of two-decimal numbers that differ by exactly as much", () => {
    const lows = Array.from({ length: 81 }, (_, low) => low);
    const beyond = (low: number): number => promethee([[(low + 20) / 100], [low / 100]], [1], [false], [{ kind: "ushape", q: 0.2 }]).plus[0]!;
    expect(lows.filter((low) => (low + 20) / 100 - low / 100 > 0.2).length).toBeGreaterThan(10);
    expect(lows.filter((low) => beyond(low) !== 0)).toEqual([]);
  });
});

describe("pairwise comparison", () => {
  it("takes the eigenvector: geometric means differ from it on an accepted matrix", () => {
    const matrix = [[1, 2, 1 / 7, 2], [1 / 2, 1, 1 / 5, 1 / 2], [7, 5, 1, 3], [1 / 2, 2, 1 / 3, 1]];
    const { weights, consistencyRatio, randomIndex } = pairwiseWeights(matrix);
    const roots = matrix.map((row) => row.reduce((product, value) => product * value, 1) ** (1 / 4));
    const geometric = roots.map((root) => root / roots.reduce((sum, value) => sum + value, 0));
    expect(isConsistent(consistencyRatio)).toBe(true);
    expect(Math.max(...geometric.map((value, k) => Math.abs(value - weights![k]!)))).toBeGreaterThan(0.005);
    // The index that was used is given with the ratio: tables differ.
    expect(randomIndex).toBe(RANDOM_INDEX[3]);
  });
});

describe("second opinions", () => {
  it("have an answer where all are equal, where a column is constant or zero, for one scope, and for weights that sum to 1 + 1 ulp", () => {
    expect(topsis([[2, 3], [2, 3]], [1, 1], [false, false])).toEqual([null, null]);
    expect(topsis([[1, 5], [2, 5]], [0.5, 0.5], [false, false])).toEqual([0, 1]);
    expect(topsis([[0, 1], [0, 2]], [0.5, 0.5], [false, false])).toEqual([0, 1]);
    expect(promethee([[1]], [1], [false], [{ kind: "usual" }]).net).toEqual([0]);
    const weights = [0.1, 0.2, 0.7 + 2 ** -52];
    expect(promethee([[1, 1, 1], [0, 0, 0]], weights, [false, false, false], weights.map(() => ({ kind: "usual" as const }))).plus[0]).toBeCloseTo(1, 12);
    expect(weightStability([[1, 0, 0.5], [0, 1, 0.5]], weights)).toHaveLength(3);
  });
});

describe("overlap", () => {
  it("is undefined, not 0, where both are empty; containment as soon as one is", () => {
    expect(weightedJaccard([0, 0], [0, null])).toBeNull();
    expect(weightedJaccard([0, 1], [0, 0])).toBe(0);
    expect(containment([1], [0])).toBeNull();
  });
});

describe("Shapley", () => {
  it("sums to the whole within 1e-12 of it for 20 players, and its weights reach beyond what a factorial holds", () => {
    const state = randomState(5);
    const table = Float64Array.from({ length: 2 ** 20 }, (_, set) => (set === 0 ? 0 : nextUniform(state) * 1e6));
    const whole = table.at(-1)!;
    const sum = shapleyValues(table).reduce((total, share) => total + share, 0);
    expect(Math.abs(sum - whole)).toBeLessThan(1e-12 * whole);
    // 22! is no whole number of a double any more: groups of 22 that are worth their size still give 1 to each.
    const size = new Float64Array(2 ** 22);
    for (let set = 1; set < size.length; set++) size[set] = size[set >> 1]! + (set & 1);
    shapleyValues(size).forEach((share) => expect(Math.abs(share - 1)).toBeLessThan(1e-12));
  });
});

describe("weight stability", () => {
  it("takes no bound from slopes that differ by rounding alone, and shares equally what a weight of 1 gives up", () => {
    const nearly = 0.1 + 0.2 - 0.3;
    expect(nearly).toBeGreaterThan(0);
    const [first] = weightStability([[0.6, 0.6], [0.4, 0.4 + nearly]], [1, 1]);
    expect(first!.full).toEqual({ low: 0, high: 1 });
    const [all] = weightStability([[1, 0, 0], [0, 1, 1]], [1, 0, 0]);
    expect(all!.first.low).toBeCloseTo(0.5, 12);
  });
});

describe("the choice of actions", () => {
  it("gives the same choice each time where many are worth the same, and the same value in whatever order they stand", () => {
    const actions = Array.from({ length: 12 }, (_, k) => ({ value: 5, uses: [2 + (k % 3)], durationMonths: 1, gainers: [k % 4] }));
    const input = { actions, capacity: [15], participants: 4, longestMonths: null };
    const one = chooseActions(input);
    expect(chooseActions(input)).toEqual(one);
    const other = chooseActions({ ...input, actions: [...actions].reverse() });
    expect([other.value, other.unserved, other.proved]).toEqual([one.value, [], true]);
  });
});
