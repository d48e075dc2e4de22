import { describe, expect, it } from "vitest";
import { scoreScopes } from "../../../src/core/scoring/score-scopes.js";
import { rankingView, weightScale } from "../../../src/taskpane/state/ranking-view.js";
import { sampleProject } from "../../core/sample-project.js";

describe("rankingView", () => {
  const project = sampleProject();
  const view = rankingView(project, scoreScopes(project));

  it("puts each scope in one group: ranked, waiting for a rating, apart", () => {
    expect(view.ranked.map((row) => row.scope.code)).toEqual(["S1"]);
    expect(view.incomplete.map((row) => row.scope.code)).toEqual(["S2"]);
    expect(view.apart).toEqual([]);
  });

  it("shows a missing rating as what it could still bring, after what is certain", () => {
    expect(view.incomplete[0]?.segments).toEqual([
      { criterion: 0, size: (3 * 0.6) / 4, known: true },
      { criterion: 1, size: 0.25, known: false },
    ]);
    expect(view.incomplete[0]?.missing).toEqual([1]);
  });

  it("adds parts up to the score", () => {
    const [first] = view.ranked;
    expect(first?.segments.reduce((sum, segment) => sum + segment.size, 0)).toBeCloseTo(first?.score.score ?? NaN, 12);
  });

  it("ranks apart what a veto forbids", () => {
    const vetoed = { ...project, scopes: project.scopes.map((scope) => ({ ...scope, userBenefit: "" })) };
    expect(rankingView(vetoed, scoreScopes(vetoed)).apart).toHaveLength(2);
  });

  it("says when no criterion has a weight", () => {
    const none = { ...project, criteria: project.criteria.map((criterion) => ({ ...criterion, weight: 0 })) };
    const zero = rankingView(none, scoreScopes(none));
    expect(zero.weighted).toBe(false);
    expect(zero.ranked).toEqual([]);
  });
});

describe("weightScale", () => {
  it("is the next round number above the weights", () => {
    expect([[3, 1], [10], [25, 75], [101], [0.4, 0.6], [], [0]].map(weightScale)).toEqual([10, 10, 100, 1000, 1, 10, 10]);
  });
});
