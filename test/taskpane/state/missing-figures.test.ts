import { describe, expect, it } from "vitest";
import { missingFigures } from "../../../src/taskpane/state/missing-figures.js";
import { createWords } from "../../../src/words/words.js";
import { sampleProject } from "../../core/sample-project.js";

describe("missingFigures", () => {
  it("names each empty figure of the pilot and its cell", () => {
    const project = sampleProject();
    const missing = missingFigures({ ...project, pilot: { ...project.pilot, indicators: project.pilot.indicators.map((indicator) => ({ ...indicator, baselineDate: null })) } });
    expect(missing.map(({ place }) => place)).toEqual([
      { table: "PilotPlan", row: "P01|R2", column: "actual" },
      { table: "PilotIndicators", row: "I1", column: "baselineDate" },
    ]);
    expect(createWords("en").t(missing[0]?.key ?? "pane.shell.home", missing[0]?.params)).toBe("Aix, Money: actual amount");
  });
});
