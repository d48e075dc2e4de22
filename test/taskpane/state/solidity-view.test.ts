import { describe, expect, it } from "vitest";
import type { Project } from "../../../src/core/project/project.js";
import { solidityView, withDrawnRankings } from "../../../src/taskpane/state/solidity-view.js";
import { sampleProject } from "../../core/sample-project.js";

/** Values 0.9 and 0.4 against 0.5 and 0.8, with the weights 3 and 1. */
function twoScopes(change: Partial<Project> = {}): Project {
  const project = sampleProject();
  const criteria = project.criteria.map((criterion, k) => ({ ...criterion, worst: 0, best: 1, weight: k === 0 ? 3 : 1 }));
  return { ...project, criteria, ratings: [[0.9, 0.4], [0.5, 0.8]], gains: [], ...change };
}

describe("solidityView", () => {
  it("says under which share of weightings the first stays first", () => {
    const view = solidityView(twoScopes());
    expect(view.leaders.map((scope) => scope.code)).toEqual(["S1"]);
    // 0.4 + 0.5w > 0.8 − 0.3w from w = 0.5 on: half of all weightings, all of those that keep the order.
    expect(Math.abs((view.holds ?? 0) - 0.5)).toBeLessThan(5 * view.error);
    expect(view.holdsInOrder).toBe(1);
    expect(view.error).toBeLessThanOrEqual(0.005);
    expect(view.firstHolds).toBe(true);
  });

  it("takes over the rankings of more weightings, with their smaller error", () => {
    const view = solidityView(twoScopes());
    const finer = withDrawnRankings(view, { draws: 1_000_000, any: [[0.5004, 0.4996], [0.4996, 0.5004]], inOrder: [[1, 0], [0, 1]] });
    expect(finer).toMatchObject({ draws: 1_000_000, holds: 0.5004, holdsInOrder: 1, compared: 2 });
    expect(finer.error).toBeCloseTo(0.0005, 6);
    expect(view.request).toMatchObject({ draws: 10_000, order: [1, 2], values: [[0.9, 0.4], [0.5, 0.8]] });
    expect(finer.acceptability.map(({ scope }) => scope.code)).toEqual(["S1", "S2"]);
  });

  it("gives each criterion the interval of its weight", () => {
    const [first] = solidityView(twoScopes()).stability;
    expect(first?.criterion.code).toBe("C1");
    expect(first?.weight).toBeCloseTo(0.75, 12);
    expect(first?.first.low).toBeCloseTo(0.5, 12);
    expect(first?.first.high).toBe(1);
  });

  it("puts ranks of other methods beside the additive one", () => {
    expect(solidityView(twoScopes()).opinions.map(({ scope, additive, topsis, promethee }) => [scope.code, additive, topsis, promethee])).toEqual([
      ["S1", 1, 1, 1],
      ["S2", 2, 2, 2],
    ]);
  });

  it("leaves out criteria without weight, whose ratings may be missing", () => {
    const project = twoScopes({ ratings: [[0.9, null], [0.5, 0.8]] });
    const view = solidityView({ ...project, criteria: project.criteria.map((criterion, k) => (k === 1 ? { ...criterion, weight: 0 } : criterion)) });
    expect(view.stability).toHaveLength(1);
    expect(view.holds).toBe(1);
    expect(view.holdsInOrder).toBeNull();
  });

  it("names all that are tied for first", () => {
    const view = solidityView(twoScopes({ ratings: [[0.9, 0.4], [0.9, 0.4]] }));
    expect(view.leaders).toHaveLength(2);
    expect(view.holds).toBeNull();
    expect(view.acceptability.map(({ shares }) => shares)).toEqual([[0.5, 0.5], [0.5, 0.5]]);
  });

  it("has nothing to compare with fewer than two ranked scopes", () => {
    expect(solidityView(sampleProject())).toMatchObject({ compared: 1, holds: null, stability: [] });
    expect(solidityView(twoScopes({ scopes: [], ratings: [] })).compared).toBe(0);
  });

  it("adds up ranks beyond the sixth", () => {
    const project = twoScopes();
    const scopes = Array.from({ length: 8 }, (_, s) => ({ ...(project.scopes[0] ?? project.scopes[1]), code: `S${s}` })) as Project["scopes"];
    const view = solidityView({ ...project, scopes, interest: [], ratings: scopes.map((_, s) => [s / 10, (8 - s) / 10]) });
    expect(view.acceptability.every(({ shares }) => shares.length === 6)).toBe(true);
    expect(view.acceptability[3]?.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });
});
