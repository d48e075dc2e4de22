import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { averageLinkage, groupsWithin } from "../../../src/core/overlap/average-linkage.js";
import { readiness } from "../../../src/core/overlap/readiness.js";
import { startingCore } from "../../../src/core/overlap/starting-core.js";
import { analyseComplement } from "../../../src/core/overlap/what-each-adds.js";
import { sampleProject } from "../sample-project.js";

/** Square and symmetric, with a given diagonal. */
const symmetric = (n: number, diagonal: number) =>
  fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: n * n, maxLength: n * n }).map((cells) =>
    Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => (i === j ? diagonal : cells[Math.min(i, j) * n + Math.max(i, j)]! / 1000))),
  );

/** Average linkage as its definition says it: all pairs, every time; `null` where two pairs of groups are equally close, since heights then depend on which joins first. */
function slowLinkage(d: readonly (readonly number[])[]): number[] | null {
  let groups = d.map((_, i) => [i]);
  const heights: number[] = [];
  while (groups.length > 1) {
    const pairs = groups
      .flatMap((first, a) =>
        groups.slice(a + 1).map((second, k) => {
          const distance = first.reduce((sum, i) => sum + second.reduce((inner, j) => inner + d[i]![j]!, 0), 0) / (first.length * second.length);
          return { a, b: a + 1 + k, distance };
        }),
      )
      .sort((x, y) => x.distance - y.distance);
    const best = pairs[0]!;
    if (pairs[1] !== undefined && pairs[1].distance - best.distance < 1e-9) return null;
    heights.push(best.distance);
    groups = [...groups.filter((_, g) => g !== best.a && g !== best.b), [...groups[best.a]!, ...groups[best.b]!]];
  }
  return heights;
}

describe("averageLinkage", () => {
  it("merges at the distances of the definition", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }).chain((n) => symmetric(n, 0)), (d) => {
        const merges = averageLinkage(d);
        const heights = slowLinkage(d);
        fc.pre(heights !== null);
        heights.forEach((height, k) => expect(merges[k]?.distance).toBeCloseTo(height, 9));
        expect(merges).toHaveLength(d.length - 1);
        if (d.length > 1) expect(merges.at(-1)?.size).toBe(d.length);
      }),
    );
  });

  it("takes an unknown overlap for nothing in common, and compares limits with a tolerance", () => {
    const merges = averageLinkage([[0, null, 0.3], [null, 0, 0.9], [0.3, 0.9, 0]]);
    expect(merges.map((merge) => merge.distance)).toEqual([0.3, 0.95]);
    expect(groupsWithin(averageLinkage([[0, 0.3], [0.3, 0]]), 1 - 0.7)).toEqual([[0, 1]]);
    expect(groupsWithin([], 1)).toEqual([[0]]);
    expect(() => averageLinkage([[0, 1]])).toThrow(RangeError);
  });
});

describe("startingCore", () => {
  it("is the best of all groups up to 20 candidates", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 7 }).chain((n) => fc.tuple(symmetric(n, 1), fc.array(fc.constantFrom(null, 0.2, 0.5, 1), { minLength: n, maxLength: n }))), ([overlap, ready]) => {
        const { bySize, method } = startingCore(overlap, ready);
        expect(method).toBe("exact");
        for (const { size, value, members } of bySize) {
          let best = 0;
          for (let set = 0; set < 2 ** ready.length; set++) {
            const group = ready.flatMap((r, i) => ((set >> i) & 1 && r !== null ? [i] : []));
            if (group.length !== size) continue;
            const pairs = group.flatMap((i) => group.filter((j) => j > i).map((j) => overlap[i]![j]!));
            const mean = (values: number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
            best = Math.max(best, mean(pairs) * mean(group.map((i) => ready[i]!)));
          }
          expect(value).toBeCloseTo(best, 9);
          expect(members).toHaveLength(size);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("beyond 20 candidates finds no group that exchanging one member would improve, and says how it was found", () => {
    fc.assert(
      fc.property(symmetric(24, 1), fc.array(fc.constantFrom(0.2, 0.5, 1), { minLength: 24, maxLength: 24 }), (overlap, ready) => {
        const { bySize, method } = startingCore(overlap, ready);
        expect(method).toBe("greedy");
        const { members, value } = bySize[2]!;
        const worth = (group: readonly number[]) => {
          const pairs = group.flatMap((i) => group.filter((j) => j > i).map((j) => overlap[i]![j]!));
          const sum = (values: number[]) => values.reduce((total, x) => total + x, 0);
          return (sum(pairs) / pairs.length) * (sum(group.map((i) => ready[i]!)) / group.length);
        };
        expect(value).toBeCloseTo(worth(members), 9);
        members.forEach((_, k) => {
          for (let other = 0; other < 24; other++) {
            if (members.includes(other)) continue;
            expect(worth(members.map((member, m) => (m === k ? other : member)))).toBeLessThanOrEqual(value * (1 + 1e-6));
          }
        });
      }),
      { numRuns: 20 },
    );
  });

  it("tries every group of 20 candidates, not of 21, and says which; partners that are none do not count", () => {
    // Pairs 0–1, 2–3 … overlap more and more, and nobody else: the best four are the last two pairs.
    const overlap = (n: number): number[][] => Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => (i >> 1 === j >> 1 ? (1 + (i >> 1)) / 100 : 0)));
    const ready = (n: number, none = 0): (number | null)[] => Array.from({ length: n }, (_, i) => (i < none ? null : 1));
    expect(startingCore(overlap(20), ready(20))).toMatchObject({ method: "exact" });
    expect(startingCore(overlap(21), ready(21, 1)).method).toBe("exact");
    const grown = startingCore(overlap(21), ready(21));
    expect(grown.method).toBe("greedy");
    expect(startingCore(overlap(20), ready(20)).bySize[2]!.members).toEqual([16, 17, 18, 19]);
    // Grown from the best pair; what only an exchange of two members would better stays: that is what "greedy" warns of.
    expect(grown.bySize[0]!.members).toEqual([18, 19]);
    expect(grown.bySize[2]!.members).toEqual([0, 1, 18, 19]);
  });

  it("has nothing to propose with fewer than two candidates", () => {
    expect(startingCore([[1]], [1]).bySize).toEqual([]);
    expect(startingCore([], []).bySize).toEqual([]);
    expect(() => startingCore([], [1])).toThrow(RangeError);
  });
});

describe("readiness", () => {
  it("is the weaker of motivation and commitment: goodwill alone never counts", () => {
    expect(readiness({ status: "candidate", motivation: 5, politicalWill: 0 })).toBe(0);
    expect(readiness({ status: "candidate", motivation: 2, politicalWill: 3 })).toBe(0.4);
  });

  it("is not known while one of the two is missing, nor for who has withdrawn", () => {
    const partner = sampleProject().partners[0]!;
    expect(readiness({ ...partner, motivation: 5, politicalWill: null })).toBeNull();
    expect(readiness({ ...partner, motivation: null, politicalWill: 3 })).toBeNull();
    expect(readiness({ ...partner, status: "withdrawn" })).toBeNull();
  });
});

describe("analyseComplement", () => {
  it("does not count what a withdrawn partner has", () => {
    const project = sampleProject();
    project.domains.values = [[3, 0], [1, 1], [0, 0]];
    expect(analyseComplement(project).domains).toEqual({ only: [[], [1], []], lacking: [] });
    project.partners[1] = { ...project.partners[1]!, status: "withdrawn" };
    expect(analyseComplement(project).domains).toEqual({ only: [[0], [], []], lacking: [1] });
  });
});
