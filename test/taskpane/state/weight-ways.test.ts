import { describe, expect, it } from "vitest";
import { sampleProject } from "../../core/sample-project.js";
import { judgementPairs, saatyStep, withJudgement } from "../../../src/taskpane/state/judgement-pairs.js";
import { partnersView } from "../../../src/taskpane/state/partners-view.js";
import { weightPreview } from "../../../src/taskpane/state/weight-preview.js";
import { weightShares } from "../../../src/taskpane/state/weight-shares.js";
import { createWords } from "../../../src/words/words.js";
import { wholeShares } from "../../../src/taskpane/state/whole-shares.js";

describe("wholeShares", () => {
  it("sums to exactly 100, by largest remainder", () => {
    expect(wholeShares([1, 1, 1], 0)).toEqual([34, 33, 33]);
    expect(wholeShares([1, 2, 4], 1)).toEqual([14.3, 28.6, 57.1]);
    expect(wholeShares([0, 0], 0)).toBeNull();
  });
});

describe("weightShares", () => {
  it("shows equal weights equal, as the sheet does, and says when the shares shown do not sum to 100", () => {
    const shares = weightShares([2, 2, 2, 2, 2, 2]);
    expect(shares?.exact.map((share) => createWords("fr").percent(share))).toEqual(Array.from({ length: 6 }, () => createWords("fr").percent(0.17)));
    expect(shares?.addUp).toBe(false);
    expect(weightShares([30, 30, 40])).toEqual({ exact: [0.3, 0.3, 0.4], addUp: true });
    expect(weightShares([0, 0])).toBeNull();
  });
});

describe("weightPreview", () => {
  it("says the ranks then and now, and whether the weights are those in use", () => {
    const project = sampleProject();
    project.ratings = [[8, 12], [6, 3]];
    project.gains = [];
    expect(weightPreview(project, { C1: 30, C2: 10 })).toMatchObject({ same: true, inUse: true });
    const turned = weightPreview(project, { C1: 1, C2: 9 });
    expect(turned).toMatchObject({ same: false, inUse: false });
    expect(turned.ranked.map(({ scope, rank, before }) => [scope.code, rank, before])).toEqual([["S2", 1, 2], ["S1", 2, 1]]);
  });
});

describe("judgementPairs", () => {
  it("reads a judgement whichever way round it was written", () => {
    const project = sampleProject();
    project.weighting.judgements = [{ first: "C2", second: "C1", ratio: 0.25 }];
    expect(judgementPairs(project)).toMatchObject([{ key: "C1|C2", ratio: 4 }]);
  });

  it("replaces, adds and takes away one pair", () => {
    const given = [{ first: "A", second: "B", ratio: 2 }, { first: "C", second: "A", ratio: 3 }, { first: "B", second: "A", ratio: 5 }];
    expect(withJudgement(given, { first: "A", second: "C", ratio: 7 })).toEqual([given[0], { first: "A", second: "C", ratio: 7 }, given[2]]);
    expect(withJudgement(given, { first: "A", second: "B", ratio: 1 })).toEqual([{ first: "A", second: "B", ratio: 1 }, given[1]]);
    expect(withJudgement(given, { first: "A", second: "B", ratio: null })).toEqual([given[1]]);
    expect(withJudgement([], { first: "A", second: "B", ratio: 1 })).toHaveLength(1);
  });

  it("knows the steps of Saaty’s scale, also where they were rounded", () => {
    expect([9, 1, 1 / 3, 0.33, 1 / 9].map(saatyStep)).toEqual([9, 1, -3, -3, -9]);
    expect(saatyStep(2.5)).toBeNull();
    expect(saatyStep(12)).toBeNull();
  });
});

describe("partnersView", () => {
  it("names the first of the group, who would object, and who has no voice", () => {
    const project = sampleProject();
    project.ratings = [[8, 12], [6, 3]];
    project.gains = [];
    expect(partnersView(project)).toMatchObject({ opinions: null });
    const own = structuredClone(project);
    own.weighting.partnerWeights = [[3, 1], [null, null], [0, 1]];
    const view = partnersView(own);
    expect(view.without.map(({ code }) => code)).toEqual(["P02"]);
    expect(view.opinions?.rows.map(({ partner, choice }) => [partner.code, choice.map(({ code }) => code).join()])).toEqual([["P01", "S1"], ["P03", "S2"]]);
    expect(view.opinions?.agreement).toBe(0);
  });
});
