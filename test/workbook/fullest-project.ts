import { freezeVersion } from "../../src/core/versions/freeze-version.js";
import type { Project } from "../../src/core/project/project.js";
import { fullProject } from "./full-project.js";

/** Every sheet and every table of a workbook that is not large: with a page for the hierarchy, a ranking that was analysed and a version kept. */
export function fullestProject(): Project {
  const project = fullProject();
  project.ratings = [[8, 12], [6, 10]];
  for (const partner of ["P01", "P02", "P03"]) project.gains.push({ scope: "S2", partner, kind: "means", level: 1, value: 500, obtainedLevel: null, obtainedValue: null, note: "" });
  project.demand.push({ scope: "S2", resource: "R1", fixed: 4, perParticipant: null });
  project.scopeItems.push({ scope: "S1", dimension: "domains", item: "Law", cost: 100 });
  project.pilot.efforts = [
    { action: "A1", resource: "R1", amount: 6 },
    { action: "A2", resource: "R1", amount: 3 },
  ];
  Object.assign(project.summary, {
    question: "Shall we share one catalogue?",
    whyNow: "Two contracts end",
    us: "P01",
    risks: [
      { risk: "Too few hands", likelihood: 2, impact: 3, answer: "Begin small" },
      { risk: "Delay", likelihood: 1, impact: 1, answer: "" },
    ],
  });
  return freezeVersion(project, "2026-04-02T09:00:00Z", "First reading");
}
