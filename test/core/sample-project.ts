import { addCriterion } from "../../src/core/project/add-criterion.js";
import { addItem } from "../../src/core/project/add-item.js";
import { addPartner } from "../../src/core/project/add-partner.js";
import { addResource } from "../../src/core/project/add-resource.js";
import { addScope } from "../../src/core/project/add-scope.js";
import { emptyProject } from "../../src/core/project/empty-project.js";
import type { Project } from "../../src/core/project/project.js";

/** Three partners, two scopes, all tables filled: small enough to check by hand. */
export function sampleProject(): Project {
  let project = emptyProject("Three libraries");
  for (const institution of ["Aix", "Brest", "Caen"]) {
    project = addPartner(project, { institution, service: "Library", status: "candidate", motivation: 4, politicalWill: 2 });
  }
  for (const label of ["Law", "Physics"]) project = addItem(project, "domains", label);
  project = addItem(project, "tools", "Koha");
  project = addResource(project, { label: "Cataloguing", kind: "human", unit: "person-day", skill: "cataloguing", unitValue: 300, step: 0.5 });
  project = addResource(project, { label: "Money", kind: "financial", unit: "€", unitValue: 1, step: 1 });
  project = addCriterion(project, { label: "Usefulness", weight: 3, worst: 0, best: 10 });
  project = addCriterion(project, { label: "Delay", weight: 1, worst: 24, best: 0, unit: "months" });
  project = addScope(project, { label: "Shared catalogue", activity: "processing", mode: "share", userBenefit: "One search", term: "short" });
  project = addScope(project, { label: "Joint purchase", activity: "acquisition", mode: "acquire", userBenefit: "More titles", term: "medium" });
  return {
    ...project,
    domains: { ...project.domains, values: [[3, 1], [1, 1], [0, 2]] },
    tools: { ...project.tools, values: [[2], [null], [2]] },
    means: [[100, 20000], [50, 10000], [20, 40000]],
    interest: [[3, 1], [4, 0], [2, 2]],
    demand: [
      { scope: "S1", resource: "R1", fixed: 10, perParticipant: 5 },
      { scope: "S1", resource: "R2", fixed: 3000, perParticipant: null },
    ],
    ratings: [[8, 12], [6, null]],
    gains: ["P01", "P02", "P03"].map((partner) => ({ scope: "S1", partner, kind: "service" as const, level: 2, value: null, obtainedLevel: null, obtainedValue: null, note: "" })),
    contributions: { scope: "S1", floor: null, lines: [], stamp: null },
    pilot: {
      ...project.pilot,
      title: "Two hundred records",
      plan: [
        { partner: "P01", resource: "R1", planned: 10, actual: 12 },
        { partner: "P02", resource: "R1", planned: 6, actual: 3 },
        { partner: "P01", resource: "R2", planned: 500, actual: null },
      ],
      indicators: [{ code: "I1", label: "Delay", unit: "days", baseline: 20, baselineDate: "2025-01-10", target: 10, actual: 14 }],
    },
  };
}
