import fc from "fast-check";
import { mean, standardDeviation } from "simple-statistics";
import { describe, expect, it } from "vitest";

import { expectedRanks, pairwiseWinShare } from "../../../src/core/robustness/pairwise-win-share.js";
import { fillExponentials, nextUniform, randomState } from "../../../src/core/robustness/random-generator.js";
import { acceptabilityError, smaa } from "../../../src/core/robustness/smaa.js";
import { weightStability } from "../../../src/core/robustness/weight-stability.js";
import { competitionRanks } from "../../../src/core/scoring/competition-ranks.js";
import { readCases } from "../cases/read-cases.js";

const { triantaphyllou } = readCases<{ triantaphyllou: { w: number[]; X: number[][]; scores: number[]; wsi_first: number[][]; wsi_full: number[][] } }>("stability");
const { exact_two_criteria } = readCases<{ exact_two_criteria: { X: number[][]; rai: number[][]; central_w1: number[] } }>("smaa");

const value = fc.integer({ min: 0, max: 20 }).map((k) => k / 20);
const table = (rows: number, columns: number) =>
  fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: rows });

/** Ranks with the weight of one criterion moved and the others rescaled. */
function ranksAt(values: readonly (readonly number[])[], shares: readonly number[], k: number, weight: number): (number | null)[] {
  const rest = 1 - shares[k]!;
  const moved = shares.map((share, j) => (j === k ? weight : rest > 0 ? (share / rest) * (1 - weight) : (1 - weight) / (shares.length - 1)));
  return competitionRanks(values.map((row) => row.reduce((sum, v, j) => sum + v * moved[j]!, 0)), 1e-12);
}

/** Polygon of weights (w1, w2) in which a row is at least as good as another, cut out of a polygon (Sutherland & Hodgman). */
function cut(polygon: readonly [number, number][], better: readonly number[], worse: readonly number[]): [number, number][] {
  const lead = ([a, b]: readonly [number, number]): number => a * (better[0]! - worse[0]!) + b * (better[1]! - worse[1]!) + (1 - a - b) * (better[2]! - worse[2]!);
  return polygon.flatMap((from, k): [number, number][] => {
    const to = polygon[(k + 1) % polygon.length]!;
    const [start, end] = [lead(from), lead(to)];
    const kept: [number, number][] = start >= 0 ? [from] : [];
    if (start * end >= 0) return kept;
    const part = start / (start - end);
    return [...kept, [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])]];
  });
}

function areaOf(polygon: readonly [number, number][]): number {
  return Math.abs(polygon.reduce((sum, [x, y], k) => {
    const [nextX, nextY] = polygon[(k + 1) % polygon.length]!;
    return sum + x * nextY - nextX * y;
  }, 0)) / 2;
}

describe("weightStability", () => {
  it("triantaphyllou: the scores that are ranked", () => {
    triantaphyllou.X.forEach((row, s) => {
      expect(row.reduce((sum, v, k) => sum + v * triantaphyllou.w[k]!, 0)).toBeCloseTo(triantaphyllou.scores[s]!, 6);
    });
  });

  it("triantaphyllou: intervals of the first place and of the full ranking", () => {
    weightStability(triantaphyllou.X, triantaphyllou.w).forEach(({ first, full }, k) => {
      expect(first.low).toBeCloseTo(triantaphyllou.wsi_first[k]![0]!, 6);
      expect(first.high).toBeCloseTo(triantaphyllou.wsi_first[k]![1]!, 6);
      expect(full.low).toBeCloseTo(triantaphyllou.wsi_full[k]![0]!, 6);
      expect(full.high).toBeCloseTo(triantaphyllou.wsi_full[k]![1]!, 6);
    });
  });

  it("agrees with ranking again just inside and just outside both ends", () => {
    fc.assert(
      fc.property(table(6, 3), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }), (values, weights) => {
        const total = weights.reduce((sum, w) => sum + w, 0);
        const shares = weights.map((w) => w / total);
        const now = ranksAt(values, shares, 0, shares[0]!);
        fc.pre(new Set(now).size === now.length);
        weightStability(values, weights).forEach(({ full, first }, k) => {
          const step = 1e-7;
          for (const inside of [full.low + step, (full.low + full.high) / 2, full.high - step]) {
            if (inside > full.low && inside < full.high) expect(ranksAt(values, shares, k, inside)).toEqual(now);
          }
          for (const inside of [first.low + step, (first.low + first.high) / 2, first.high - step]) {
            if (inside > first.low && inside < first.high) expect(ranksAt(values, shares, k, inside)[now.indexOf(1)]).toBe(1);
          }
          if (full.low > step) expect(ranksAt(values, shares, k, full.low - step)).not.toEqual(now);
          if (full.high < 1 - step) expect(ranksAt(values, shares, k, full.high + step)).not.toEqual(now);
          const leader = now.indexOf(1);
          if (first.low > step) expect(ranksAt(values, shares, k, first.low - step)[leader]).not.toBe(1);
          if (first.high < 1 - step) expect(ranksAt(values, shares, k, first.high + step)[leader]).not.toBe(1);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("shares equally what a criterion with all the weight gives up, and bounds nothing where scores run parallel", () => {
    expect(weightStability([[1, 0, 0.2], [0.5, 0.9, 0.7]], [1, 0, 0])[0]!.first.low).toBeCloseTo(0.7 / 1.2, 12);
    expect(weightStability([[0.7, 0.7], [0.3, 0.3]], [1, 2]).map(({ full }) => full)).toEqual([{ low: 0, high: 1 }, { low: 0, high: 1 }]);
    expect(weightStability([[0.1]], [1])[0]!.first).toEqual({ low: 0, high: 1 });
    expect(() => weightStability([[1]], [0])).toThrow(RangeError);
  });

  it("leaves an interval without length to scopes that are equal now and part at once", () => {
    const [entry] = weightStability([[1, 0], [0, 1]], [1, 1]);
    expect(entry!.full).toEqual({ low: 0.5, high: 0.5 });
  });
});

describe("smaa", () => {
  it("exact_two_criteria: acceptabilities within four standard errors of the areas, central weights near theirs", () => {
    const draws = 200000;
    const result = smaa(exact_two_criteria.X, { draws, seed: 7 });
    exact_two_criteria.rai.forEach((row, s) =>
      row.forEach((exact, r) => {
        const error = acceptabilityError(exact, draws);
        expect(Math.abs(result.acceptability[s]![r]! - exact)).toBeLessThanOrEqual(4.5 * error);
      }),
    );
    exact_two_criteria.central_w1.forEach((weight, s) => expect(result.centralWeights[s]![0]).toBeCloseTo(weight, 2));
    expect(result.confidence).toEqual([1, 1, 1]);
  });

  it("agrees with exact areas of three criteria: each of three scopes best at one is first in a third", () => {
    const result = smaa([[1, 0, 0], [0, 1, 0], [0, 0, 1]], { draws: 90000, seed: 3 });
    result.acceptability.forEach((row) => row.forEach((share) => expect(Math.abs(share - 1 / 3)).toBeLessThan(4.5 * acceptabilityError(1 / 3, 90000))));
    // First of three uniform weights: the mean of the largest is 11/18.
    expect(result.centralWeights[0]![0]).toBeCloseTo(11 / 18, 2);
  });

  it("agrees with exact lengths of two criteria, for any values", () => {
    const draws = 8000;
    fc.assert(
      fc.property(table(5, 2), fc.integer(), (values, seed) => {
        fc.pre(new Set(values.map(String)).size === values.length);
        const { acceptability } = smaa(values, { draws, seed });
        // Between two neighbouring crossings of score lines nothing changes.
        const crossings = values.flatMap((a) => values.map((b) => (b[1]! - a[1]!) / (a[0]! - a[1]! - b[0]! + b[1]!))).filter((w) => w > 0 && w < 1);
        const ends = [0, ...crossings.sort((a, b) => a - b), 1];
        const exact = values.map(() => values.map(() => 0));
        for (let k = 1; k < ends.length; k++) {
          const w = (ends[k - 1]! + ends[k]!) / 2;
          const scores = values.map((row) => w * row[0]! + (1 - w) * row[1]!);
          scores.forEach((score, s) => (exact[s]![scores.filter((other) => other > score + 1e-12).length]! += ends[k]! - ends[k - 1]!));
        }
        exact.forEach((row, s) => row.forEach((share, r) => expect(Math.abs(acceptability[s]![r]! - share)).toBeLessThanOrEqual(5.5 * acceptabilityError(share, draws) + 0.002)));
      }),
      { numRuns: 40, seed: 21 },
    );
  });

  it("agrees with exact areas of three criteria: the part of the triangle of weights in which each is first", () => {
    const draws = 8000;
    fc.assert(
      fc.property(table(6, 3), fc.integer(), (values, seed) => {
        fc.pre(new Set(values.map(String)).size === values.length);
        const { acceptability } = smaa(values, { draws, seed });
        values.forEach((row, s) => {
          const best = values.reduce<[number, number][]>((polygon, other, t) => (t === s ? polygon : cut(polygon, row, other)), [[0, 0], [1, 0], [0, 1]]);
          const share = areaOf(best) / 0.5;
          expect(Math.abs(acceptability[s]![0]! - share)).toBeLessThanOrEqual(5.5 * acceptabilityError(share, draws) + 0.002);
        });
      }),
      { numRuns: 40, seed: 22 },
    );
  });

  it("is checked by exact mean ranks, under any weights and under an order", () => {
    fc.assert(
      fc.property(table(8, 5), fc.boolean(), fc.integer(), (values, ordered, seed) => {
        const order = ordered ? [3, 1, 5, 2, 4] : undefined;
        const result = smaa(values, { draws: 4000, seed, ...(order === undefined ? {} : { order }) });
        expectedRanks(values, order).forEach((exact, s) => {
          expect(Math.abs(result.meanRank[s]! - exact)).toBeLessThanOrEqual(4.5 * result.meanRankError[s]! + 0.002);
        });
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  it("splits ranks among identical scopes: rows and columns sum to 1", () => {
    fc.assert(
      fc.property(table(6, 2), fc.integer(), (values, seed) => {
        const { acceptability } = smaa([...values, values[0]!], { draws: 200, seed });
        acceptability.forEach((row, s) => {
          expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
          expect(acceptability.reduce((sum, other) => sum + other[s]!, 0)).toBeCloseTo(1, 9);
        });
        expect(acceptability[0]).toEqual(acceptability[values.length]);
      }),
      { numRuns: 60 },
    );
  });

  it("is the same for the same seed and differs for another", () => {
    const values = [[0.2, 0.9, 0.4], [0.7, 0.3, 0.5], [0.5, 0.6, 0.1]];
    expect(smaa(values, { draws: 500, seed: 5 })).toEqual(smaa(values, { draws: 500, seed: 5 }));
    expect(smaa(values, { draws: 500, seed: 5 }).meanRank).not.toEqual(smaa(values, { draws: 500, seed: 6 }).meanRank);
  });

  it("does not depend on the order of scopes", () => {
    fc.assert(
      fc.property(table(6, 3), (values) => {
        const distinct = [...new Map(values.map((row) => [row.join("|"), row])).values()];
        const one = smaa(distinct, { draws: 300, seed: 4 });
        const other = smaa([...distinct].reverse(), { draws: 300, seed: 4 });
        // Under weights drawn at random, scopes of unlike values have unlike scores: no tie hides behind the order.
        other.acceptability.reverse().forEach((row, s) => row.forEach((share, r) => expect(Math.abs(share - one.acceptability[s]![r]!)).toBeLessThan(1e-9)));
      }),
      { numRuns: 60, seed: 13 },
    );
  });

  it("lowers confidence where values are uncertain", () => {
    const result = smaa([[0.6, 0.5], [0.5, 0.5]], { draws: 3000, seed: 1, uncertainty: [[0.3, 0.3], [0.3, 0.3]] });
    expect(result.confidence[0]).toBeGreaterThan(0.5);
    expect(result.confidence[0]).toBeLessThan(0.9);
    expect(result.acceptability[1]![0]).toBeGreaterThan(0.1);
  });

  it("respects an order with equals: the mean weight of each tier is the mean of its rank-order centroids", () => {
    const result = smaa([[1, 1, 1]], { draws: 60000, seed: 2, order: [2, 1, 2] });
    expect(result.centralWeights[0]![1]).toBeCloseTo(11 / 18, 2);
    expect(result.centralWeights[0]![0]).toBeCloseTo((5 / 18 + 2 / 18) / 2, 2);
    expect(result.centralWeights[0]![2]).toBeCloseTo(result.centralWeights[0]![0]!, 2);
  });

  it("throws without scope, criterion or draw", () => {
    expect(() => smaa([], { draws: 1, seed: 1 })).toThrow(RangeError);
    expect(() => smaa([[]], { draws: 1, seed: 1 })).toThrow(RangeError);
    expect(() => smaa([[1]], { draws: 0, seed: 1 })).toThrow(RangeError);
  });
});

describe("pairwiseWinShare", () => {
  it("keeps its digits where values are 1e-5 apart", () => {
    // One criterion for, two against: the product of three edge ratios, whatever the scale.
    const apart = pairwiseWinShare([1e-5, 0, 0], [0, 1.00001e-5, 1.00002e-5]);
    expect(apart).toBeCloseTo((1 / 2.00001) * (1 / 2.00002), 12);
  });

  it("and its reverse sum to 1, and it agrees with counting draws", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 4, maxLength: 4 }), fc.array(value, { minLength: 4, maxLength: 4 }), (a, b) => {
        const share = pairwiseWinShare(a, b);
        expect(share + pairwiseWinShare(b, a)).toBeCloseTo(1, 12);
        const state = randomState(9);
        const weights = new Float64Array(4);
        let wins = 0;
        for (let draw = 0; draw < 2000; draw++) {
          fillExponentials(state, weights);
          wins += a.reduce((sum, x, k) => sum + weights[k]! * (x - b[k]!), 0) > 0 ? 1 : 0;
        }
        if (share !== 0.5) expect(Math.abs(wins / 2000 - share)).toBeLessThan(4.5 * acceptabilityError(share, 2000) + 1e-9);
      }),
      { numRuns: 60, seed: 5 },
    );
  });
});

describe("randomState", () => {
  it("gives uniform numbers: mean, spread and no repeats near each other", () => {
    const state = randomState(42);
    const sample = Array.from({ length: 20000 }, () => nextUniform(state));
    expect(mean(sample)).toBeCloseTo(0.5, 2);
    expect(standardDeviation(sample)).toBeCloseTo(Math.sqrt(1 / 12), 2);
    expect(new Set(sample).size).toBeGreaterThan(19990);
  });
});
