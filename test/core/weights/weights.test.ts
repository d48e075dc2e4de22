import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { cardsWeights } from "../../../src/core/weights/cards-weights.js";
import { groupJudgements, groupPriorities } from "../../../src/core/weights/group-judgements.js";
import { CONSISTENCY_LIMIT, isConsistent } from "../../../src/core/weights/is-consistent.js";
import { kendallsW } from "../../../src/core/weights/kendalls-w.js";
import { midRanks } from "../../../src/core/weights/mid-ranks.js";
import { pairwiseWeights } from "../../../src/core/weights/pairwise-weights.js";
import { partnerRankings } from "../../../src/core/weights/partner-rankings.js";
import { rankOrderCentroid } from "../../../src/core/weights/rank-order-centroid.js";
import { readCases } from "../cases/read-cases.js";

interface AhpCases {
  leader: { criteria: number[][]; alternatives_upper: Record<string, number[]>; weights_eig: number[]; lambda: number; CI: number; CR_saaty: number; overall: number[] };
  wangchin: { matrix_upper: number[]; n: number; weights_eig: number[]; lambda: number; CR_saaty: number };
  group_vacation: { power: number[]; upper: Record<string, number[]>; AIP: number[]; AIJ: number[]; CR_AIJ_saaty: number };
}
const ahp = readCases<AhpCases>("ahp");
const { srf, roc } = readCases<{
  srf: { ranks_low_to_high: Record<string, number>; z: number; rounded_1dp_sum100: Record<string, number> };
  roc: { weights: Record<string, number[]> };
}>("weights");

/** The reciprocal matrix with this upper triangle, row by row. */
function reciprocal(upper: readonly (number | null)[], n: number): (number | null)[][] {
  const matrix = Array.from({ length: n }, () => new Array<number | null>(n).fill(1));
  let at = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++, at++) {
      const value = upper[at] ?? null;
      matrix[i]![j] = value;
      matrix[j]![i] = value === null ? null : 1 / value;
    }
  }
  return matrix;
}
const close = (actual: readonly number[] | null, expected: readonly number[], digits: number) => {
  expect(actual).toHaveLength(expected.length);
  actual?.forEach((value, k) => expect(Math.abs(value - expected[k]!)).toBeLessThanOrEqual(0.51 * 10 ** -digits));
};

describe("pairwiseWeights", () => {
  it("leader: weights, eigenvalue and ratio of the criteria, and the overall priorities", () => {
    const { weights, lambda, consistencyIndex, consistencyRatio } = pairwiseWeights(ahp.leader.criteria);
    close(weights, ahp.leader.weights_eig, 6);
    close([lambda!, consistencyIndex!, consistencyRatio!], [ahp.leader.lambda, ahp.leader.CI, ahp.leader.CR_saaty], 6);
    const overall = [0, 0, 0];
    Object.values(ahp.leader.alternatives_upper).forEach((upper, c) => {
      pairwiseWeights(reciprocal(upper, 3)).weights?.forEach((own, a) => (overall[a] = overall[a]! + weights![c]! * own));
    });
    close(overall, ahp.leader.overall, 6);
  });

  it("wangchin: an inconsistent matrix has the published weights and ratio", () => {
    const result = pairwiseWeights(reciprocal(ahp.wangchin.matrix_upper, ahp.wangchin.n));
    close(result.weights, ahp.wangchin.weights_eig, 4);
    close([result.lambda!], [ahp.wangchin.lambda], 5);
    close([result.consistencyRatio!], [ahp.wangchin.CR_saaty], 6);
    expect(result.revisit).not.toBeNull();
  });

  it("finds the weights behind consistent judgements, whichever are missing, and names the one that was spoilt", () => {
    const weight = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(fc.array(weight, { minLength: 4, maxLength: 8 }), fc.array(fc.boolean(), { minLength: 28, maxLength: 28 }), (raw, drop) => {
        const n = raw.length;
        const total = raw.reduce((sum, value) => sum + value, 0);
        const upper: (number | null)[] = [];
        let at = 0;
        for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) upper.push(drop[at++] && j !== i + 1 ? null : raw[i]! / raw[j]!);
        const { weights, consistencyIndex, revisit } = pairwiseWeights(reciprocal(upper, n));
        raw.forEach((value, k) => expect(weights![k]).toBeCloseTo(value / total, 9));
        expect(consistencyIndex).toBeLessThan(1e-9);
        expect(revisit).toBeNull();
      }),
    );
    const spoilt = [2, 4, 8, 2, 4, 2].map((value, k) => (k === 2 ? 1 / 8 : value));
    expect(pairwiseWeights(reciprocal(spoilt, 4)).revisit).toMatchObject({ first: 0, second: 3, given: 0.125 });
  });

  it("has no weights where a criterion is compared with no other, and nothing to compare with one or two", () => {
    expect(pairwiseWeights(reciprocal([3, null, null], 3)).weights).toBeNull();
    expect(pairwiseWeights([[1]])).toMatchObject({ weights: [1], consistencyRatio: 0, revisit: null });
    expect(pairwiseWeights([]).weights).toBeNull();
    expect(() => pairwiseWeights([[1, 2], [2, 1]])).toThrow(RangeError);
  });
});

/** The shortcut of many tools: mean of the columns, each divided by its sum. */
function columnMeans(matrix: readonly (readonly (number | null)[])[]): number[] {
  const sums = matrix.map((_, j) => matrix.reduce((sum, row) => sum + row[j]!, 0));
  return matrix.map((row) => row.reduce<number>((sum, value, j) => sum + value! / sums[j]!, 0) / row.length);
}

/** The largest difference between the shortcut and the eigenvector. */
function shortcutGap(matrix: readonly (readonly (number | null)[])[]): number {
  const { weights } = pairwiseWeights(matrix);
  return Math.max(...columnMeans(matrix).map((value, k) => Math.abs(value - weights![k]!)));
}

describe("the column-mean shortcut", () => {
  it("differs from the principal eigenvector by more than 0.02 on matrices whose ratio is accepted", () => {
    const four = reciprocal([2, 1 / 7, 2, 1 / 5, 1 / 2, 3], 4);
    const five = reciprocal([1 / 9, 1 / 4, 1, 1 / 3, 9, 4, 1, 2, 1 / 2, 1 / 4], 5);
    for (const matrix of [four, five]) {
      expect(isConsistent(pairwiseWeights(matrix).consistencyRatio)).toBe(true);
      expect(shortcutGap(matrix)).toBeGreaterThan(0.02);
    }
  });

  it("is what the weights are not: A·w = λ·w holds for the eigenvector alone", () => {
    const matrix = reciprocal([2, 1 / 7, 2, 1 / 5, 1 / 2, 3], 4) as number[][];
    const { weights, lambda } = pairwiseWeights(matrix);
    const misfit = (w: readonly number[]) => Math.max(...matrix.map((row, i) => Math.abs(row.reduce((sum, value, j) => sum + value * w[j]!, 0) - lambda! * w[i]!)));
    expect(misfit(weights!)).toBeLessThan(1e-12);
    expect(misfit(columnMeans(matrix))).toBeGreaterThan(0.02);
  });
});

describe("isConsistent", () => {
  it("accepts a ratio of exactly 0.10, on whichever side of it rounding puts the ratio", () => {
    // Three criteria: λ = 1 + t + 1/t with t³ = a12·a23/a13, and a ratio of 0.10 asks for λ = 3 + 2 · 0.58 · 0.10.
    const excess = 2 + 2 * 0.58 * CONSISTENCY_LIMIT;
    const t = (excess + Math.sqrt(excess ** 2 - 4)) / 2;
    const scale = Array.from({ length: 9 }, (_, k) => k + 1);
    const ratios = scale.flatMap((p) => scale.map((q) => pairwiseWeights(reciprocal([p, p * q, q * t ** 3], 3)).consistencyRatio!));
    ratios.forEach((ratio) => expect(ratio).toBeCloseTo(0.1, 11));
    expect(ratios.some((ratio) => ratio > 0.1)).toBe(true);
    expect(ratios.every((ratio) => isConsistent(ratio))).toBe(true);
  });

  it("refuses a ratio that is really above, and tells nothing of one that is not known", () => {
    expect(isConsistent(0.100001)).toBe(false);
    expect(isConsistent(0)).toBe(true);
    expect(isConsistent(null)).toBeNull();
  });
});

describe("groupJudgements and groupPriorities", () => {
  it("group_vacation: aggregation of judgements and of priorities differ, and are as recomputed", () => {
    const { power, upper, AIP, AIJ, CR_AIJ_saaty } = ahp.group_vacation;
    const matrices = Object.values(upper).map((own) => reciprocal(own, 3));
    const joint = pairwiseWeights(groupJudgements(matrices, power));
    close(joint.weights, AIJ, 6);
    close([joint.consistencyRatio!], [CR_AIJ_saaty], 6);
    close(groupPriorities(matrices.map((matrix) => pairwiseWeights(matrix).weights!), power), AIP, 6);
  });
});

describe("rankOrderCentroid", () => {
  it("roc: has the published weights for 3, 4 and 5 criteria", () => {
    for (const [n, weights] of Object.entries(roc.weights)) {
      close(rankOrderCentroid(Array.from({ length: Number(n) }, (_, k) => k + 1)), weights, 4);
    }
  });

  it("sums to 1 and respects the order, equals alike", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 10 }), (ranks) => {
        const weights = rankOrderCentroid(ranks);
        expect(weights.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
        ranks.forEach((rank, i) =>
          ranks.forEach((other, j) => {
            if (rank === other) expect(weights[i]).toBeCloseTo(weights[j]!, 12);
            else if (rank < other) expect(weights[i]).toBeGreaterThan(weights[j]!);
          }),
        );
      }),
    );
    expect(rankOrderCentroid([])).toEqual([]);
  });
});

describe("cardsWeights", () => {
  it("srf: has the published percentages", () => {
    const names = Object.keys(srf.ranks_low_to_high);
    const weights = cardsWeights(names.map((name) => srf.ranks_low_to_high[name]!), srf.z, 1);
    expect(Object.fromEntries(names.map((name, k) => [name, weights[k]]))).toEqual(srf.rounded_1dp_sum100);
  });

  it("always sums to 100 exactly and never turns the order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 }), fc.double({ min: 1, max: 30, noNaN: true }), fc.integer({ min: 0, max: 3 }), (positions, ratio, decimals) => {
        const weights = cardsWeights(positions, ratio, decimals);
        const units = weights.reduce((sum, value) => sum + Math.round(value * 10 ** decimals), 0);
        expect(units).toBe(100 * 10 ** decimals);
        positions.forEach((position, i) =>
          positions.forEach((other, j) => {
            // Rounding to 100 may raise one of two equals: never by more than one unit.
            if (position >= other) expect(weights[i]! - weights[j]!).toBeGreaterThanOrEqual(-1.01 * 10 ** -decimals);
          }),
        );
      }),
    );
    expect(() => cardsWeights([0], 2)).toThrow(RangeError);
    expect(() => cardsWeights([1], 0.5)).toThrow(RangeError);
  });
});

describe("kendallsW", () => {
  it("is 1 when all rank alike, 0 when rankings cancel out, and corrects for ties", () => {
    expect(kendallsW([[1, 2, 3], [1, 2, 3]])).toBe(1);
    expect(kendallsW([[1, 2], [2, 1]])).toBe(0);
    expect(kendallsW([[1, 2.5, 2.5], [1, 2.5, 2.5]])).toBe(1);
    expect(kendallsW([[1, 2, 3]])).toBeNull();
    expect(kendallsW([[2, 2, 2], [2, 2, 2]])).toBeNull();
  });

  it("stays within 0 and 1", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 }), { minLength: 2, maxLength: 6 }), (scores) => {
        const w = kendallsW(scores.map((own) => midRanks(own)));
        if (w === null) return;
        expect(w).toBeGreaterThanOrEqual(-1e-12);
        expect(w).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

describe("partnerRankings", () => {
  it("shows a split group that an average would hide", () => {
    const result = partnerRankings([[1, 0], [0, 1], [0.4, 0.4]], [[9, 1], [1, 9], [8, 2]]);
    expect(result.ranks).toEqual([[1, 3, 2], [3, 1, 2], [1, 3, 2]]);
    expect(result.groupRanks).toEqual([1, 3, 2]);
    expect(result.objector).toBe(1);
    expect(result.agreement).toBeCloseTo(1 / 9, 12);
  });

  it("has no objector where all agree", () => {
    expect(partnerRankings([[1], [0]], [[1], [2]])).toMatchObject({ objector: null, agreement: 1 });
    expect(() => partnerRankings([[1]], [[0]])).toThrow(RangeError);
  });
});
