import { describe, expect, it } from "vitest";
import type { Project } from "../../../src/core/project/project.js";
import { recommendation } from "../../../src/taskpane/state/recommendation.js";
import { createWords } from "../../../src/words/words.js";
import { orsenne } from "../actions/open-orsenne.js";

const words = createWords("en");
const withChoice = (scope: string | null, change: Partial<Project> = {}): Project => ({ ...orsenne, ...change, contributions: { ...orsenne.contributions, scope } });
const begun = { scope: "S1", partner: "", kind: "service", level: null, value: null, obtainedLevel: null, obtainedValue: null, note: "" } as const;

describe("recommendation", () => {
  it("says by how much the chosen scope leads, or how far behind it is", () => {
    const first = recommendation(words, withChoice("S3"));
    expect(first.scope?.code).toBe("S3");
    expect(first.remarks).toEqual([expect.stringMatching(/^It is ahead of “.+” by 0\.\d+ points out of 1\.$/)]);
    const third = recommendation(words, withChoice("S1"));
    expect(third.scope?.code).toBe("S1");
    expect(third.remarks[0]).toMatch(/^It has rank \d+, 0\.\d+ points behind “.+”\.$/);
  });

  it("gives the first of the ranking where none was chosen, and says so", () => {
    const { scope, remarks } = recommendation(words, withChoice(null));
    expect(scope?.code).toBe("S3");
    expect(remarks[0]).toBe("No scope has been chosen yet; the first by score is S3.");
  });

  it("says that the ranking sets the chosen scope apart, as soon as a gain of it is half typed", () => {
    const chosen = withChoice("S1", { gains: orsenne.gains.filter(({ scope }) => scope !== "S1") });
    expect(recommendation(words, chosen).remarks[0]).not.toMatch(/apart/);
    const { scope, remarks } = recommendation(words, { ...chosen, gains: [...chosen.gains, begun] });
    expect(scope?.code).toBe("S1");
    expect(remarks).toEqual([expect.stringMatching(/^It is ranked apart\. .+ gain nothing from it\.$/)]);
  });

  it("recommends nothing where nothing is ranked or chosen", () => {
    expect(recommendation(words, withChoice(null, { scopes: [] }))).toEqual({ scope: null, remarks: [] });
  });
});
