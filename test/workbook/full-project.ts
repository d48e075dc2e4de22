import { withBalance } from "../../src/core/contributions/with-balance.js";
import type { Project } from "../../src/core/project/project.js";
import { sampleProject } from "../core/sample-project.js";
import { governSample } from "./govern-sample.js";

/** All tables filled, with amounts computed. */
export function fullProject(): Project {
  const sample = sampleProject();
  sample.needs = [{ code: "N1", partner: "P02", activity: "processing", mode: "share", need: "Catalogue", objective: "", items: ["Law"], priority: 3, userBenefit: "One search" }];
  sample.pilot.actions = [
    { code: "A1", label: "Import", users: "Readers", userBenefit: "", lead: "P01", start: "2026-09-01", end: null, priority: null, value: null, gainers: [], kept: null, usersGot: "" },
    { code: "A2", label: "Check", users: "", userBenefit: "", lead: null, start: null, end: null, priority: null, value: null, gainers: [], kept: null, usersGot: "" },
  ];
  sample.pilot.indicators.push({ code: "I2", label: "Loans", unit: "", baseline: 5, baselineDate: "2025-01-10", target: 10, actual: 7 });
  Object.assign(sample.criteria[0] ?? {}, { half: 4, level: 2 });
  Object.assign(sample.criteria[1] ?? {}, { level: 1 });
  sample.weighting = { cardsRatio: 3, judgements: [{ first: "C1", second: "C2", ratio: 4 }], partnerWeights: [[3, 1], [null, null], [1, 2]] };
  sample.contributions.scope = "S1";
  governSample(sample);
  return withBalance(sample, { at: "2026-03-02T09:00:00Z", version: "test" });
}
