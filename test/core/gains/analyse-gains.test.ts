import { describe, expect, it } from "vitest";

import { analyseGains } from "../../../src/core/gains/analyse-gains.js";
import { sampleProject } from "../sample-project.js";

describe("analyseGains", () => {
  it("compares known values with contributions and never turns other gains into euros", () => {
    const project = sampleProject();
    project.gains = [
      { scope: "S1", partner: "P01", kind: "time", level: null, value: 900, obtainedLevel: null, obtainedValue: null, note: "" },
      { scope: "S1", partner: "P01", kind: "skills", level: 2, value: null, obtainedLevel: null, obtainedValue: null, note: "" },
      { scope: "S1", partner: "P02", kind: "means", level: 0, value: null, obtainedLevel: null, obtainedValue: null, note: "" },
    ];
    expect(analyseGains(project, "S1", new Map([["P01", 1000]]))).toEqual([
      { partner: "P01", kinds: ["time", "skills"], value: 900, contribution: 1000, net: -100, withoutGain: false },
      { partner: "P02", kinds: [], value: null, contribution: null, net: null, withoutGain: true },
      { partner: "P03", kinds: [], value: null, contribution: null, net: null, withoutGain: true },
    ]);
  });
});
