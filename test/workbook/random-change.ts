import { addCriterion } from "../../src/core/project/add-criterion.js";
import { addItem } from "../../src/core/project/add-item.js";
import { addPartner } from "../../src/core/project/add-partner.js";
import { addResource } from "../../src/core/project/add-resource.js";
import { addScope } from "../../src/core/project/add-scope.js";
import { withBalance } from "../../src/core/contributions/with-balance.js";
import { DIMENSION_IDS, type Project } from "../../src/core/project/project.js";
import { nextCode } from "../../src/core/project/next-code.js";
import { removePartner } from "../../src/core/project/remove-partner.js";
import { changeGovernance } from "./random-governance.js";
import type { RandomSource } from "./random-source.js";

/** One change that a person makes in the pane: `null` where the project has nothing of the kind. */
type Change = (project: Project, random: RandomSource) => Project | null;

const LABELS = ["Relabelled", "=2+2", "Droit", "Ça [là] #2", "", "'quoted'", "S2", "7"];

/** Every kind of change, by what it is called in the name of a test. */
export const CHANGES: Record<string, Change> = {
  "add a partner": (project, random) => addPartner(project, { institution: random.one(LABELS), motivation: 3 }),
  "remove a partner": (project, random) => (project.partners.length < 2 ? null : removePartner(project, random.one(project.partners).code)),
  "add an item": (project, random) => addItem(project, random.one(DIMENSION_IDS), random.one(LABELS)),
  "remove an item": (project, random) => {
    const id = DIMENSION_IDS.find((candidate) => project[candidate].items.length > 0);
    if (id === undefined) return null;
    const matrix = project[id];
    const gone = random.whole(0, matrix.items.length - 1);
    return { ...project, [id]: { ...matrix, items: without(matrix.items, gone), values: matrix.values.map((row) => without(row, gone)) } };
  },
  "add a scope": (project, random) => addScope(project, { label: random.one(LABELS), userBenefit: "More" }),
  "remove a scope": (project, random) => {
    if (project.scopes.length === 0) return null;
    const gone = random.whole(0, project.scopes.length - 1);
    const code = project.scopes[gone]?.code;
    return {
      ...project,
      scopes: without(project.scopes, gone),
      interest: project.interest.map((row) => without(row, gone)),
      ratings: without(project.ratings, gone),
      demand: project.demand.filter((line) => line.scope !== code),
      gains: project.gains.filter((line) => line.scope !== code),
      scopeItems: project.scopeItems.filter((line) => line.scope !== code),
      contributions: project.contributions.scope === code || project.scopes.length === 1 ? { scope: null, floor: null, lines: [], stamp: null } : project.contributions,
    };
  },
  "add a criterion": (project, random) => addCriterion(project, { label: random.one(LABELS), weight: 2, worst: 0, best: 9 }),
  "remove a criterion": (project, random) => {
    if (project.criteria.length === 0) return null;
    const gone = random.whole(0, project.criteria.length - 1);
    return { ...project, criteria: without(project.criteria, gone), ratings: project.ratings.map((row) => without(row, gone)), weighting: { ...project.weighting, partnerWeights: project.weighting.partnerWeights.map((row) => without(row, gone)) } };
  },
  "change the weighting": (project, random) => ({
    ...project,
    criteria: project.criteria.map((criterion, c) => ({ ...criterion, level: c + 1 })),
    weighting: {
      cardsRatio: random.maybe(() => 4),
      judgements: project.weighting.judgements.slice(1),
      partnerWeights: project.weighting.partnerWeights.map((row) => row.map(() => random.maybe(() => random.whole(0, 5)))),
    },
  }),
  "add a resource": (project, random) => addResource(project, { label: random.one(LABELS), kind: "technical", unit: "m²", unitValue: 4 }),
  "remove a resource": (project, random) => {
    if (project.resources.length === 0) return null;
    const gone = random.whole(0, project.resources.length - 1);
    const code = project.resources[gone]?.code;
    const last = project.resources.length === 1;
    const lines = project.contributions.lines.filter((line) => line.resource !== code);
    return {
      ...project,
      resources: without(project.resources, gone),
      means: project.means.map((row) => without(row, gone)),
      demand: project.demand.filter((line) => line.resource !== code),
      contributions: last ? { scope: null, floor: null, lines: [], stamp: null } : { ...project.contributions, lines },
      pilot: { ...project.pilot, plan: project.pilot.plan.filter((line) => line.resource !== code) },
    };
  },
  "relabel a scope": (project, random) => relabelled(project, "scopes", random),
  "relabel a criterion": (project, random) => relabelled(project, "criteria", random),
  "relabel a resource": (project, random) => relabelled(project, "resources", random),
  "relabel an item": (project, random) => {
    const id = DIMENSION_IDS.find((candidate) => project[candidate].items.length > 0);
    if (id === undefined) return null;
    const { items } = project[id];
    const position = random.whole(0, items.length - 1);
    return { ...project, [id]: { ...project[id], items: items.map((item, i) => (i === position ? { label: `New ${String(position)}` } : item)) } };
  },
  "rename a partner": (project, random) => changed(project, (copy) => Object.assign(random.one(copy.partners), { institution: random.one(LABELS), status: "withdrawn", committableShare: 0.75, excludedActivities: ["tools", "spaces"] })),
  "change an interest": (project, random) => cell(project, "interest", random, random.one([null, 0, 2, 4])),
  "change a rating": (project, random) => cell(project, "ratings", random, random.one([null, 1, 2.5])),
  "change a means": (project, random) => cell(project, "means", random, random.one([null, 0, 12.25])),
  "change a matrix": (project, random) =>
    changed(project, (copy) => {
      const { values } = copy[random.one(DIMENSION_IDS)];
      const row = random.one(values);
      if (row.length > 0) row[random.whole(0, row.length - 1)] = random.one([null, 2]);
    }),
  "change the weights": (project) => changed(project, (copy) => void ((copy.dimensionWeights = { domains: 4, audiences: null, tools: 0 }), copy.criteria.forEach((criterion, c) => (criterion.weight = c)))),
  "balance the contributions": (project) => {
    const [scope] = project.scopes;
    if (scope === undefined || project.resources.length === 0) return null;
    return withBalance({ ...project, contributions: { ...project.contributions, scope: scope.code } }, { at: "2026-04-01T10:30:00Z", version: "other" });
  },
  "add lines": (project, random) =>
    changed(project, (copy) => {
      const partner = random.one(copy.partners).code;
      const [scope] = copy.scopes;
      const [resource] = copy.resources;
      copy.needs.push({ code: nextCode(copy.needs.map(({ code }) => code), "N"), partner, activity: "tools", mode: null, need: "Fast", objective: "", items: ["Droit"], priority: 2, userBenefit: "" });
      if (scope !== undefined) copy.gains.push({ scope: scope.code, partner, kind: "time", level: 1, value: null, obtainedLevel: null, obtainedValue: null, note: "new" });
      if (scope !== undefined && resource !== undefined) copy.demand.push({ scope: scope.code, resource: resource.code, fixed: 1, perParticipant: null });
      if (resource !== undefined) copy.pilot.plan.push({ partner, resource: resource.code, planned: 3, actual: 4 });
      copy.pilot.indicators.push({ code: nextCode(copy.pilot.indicators.map(({ code }) => code), "I"), label: "New", unit: "", baseline: 1, baselineDate: "2026-02-02", target: 3, actual: 2 });
    }),
  "remove lines": (project) => changed(project, (copy) => void (copy.gains.shift(), copy.demand.pop(), copy.needs.shift(), copy.pilot.plan.shift(), copy.pilot.actions.pop(), copy.pilot.indicators.pop())),
  "change the pilot": (project) => changed(project, (copy) => void Object.assign(copy.pilot, { title: "=Pilot", start: "2027-01-04", end: null, decision: "adjust", decisionReason: "" })),
  "change the governance": (project, random) => changed(project, (copy) => changeGovernance(copy, random)),
  "rename the project": (project, random) => ({ ...project, name: random.one(LABELS), purpose: "Other" }),
};

function without<T>(list: readonly T[], position: number): T[] {
  return list.filter((_, index) => index !== position);
}

function changed(project: Project, change: (copy: Project) => void): Project {
  const copy = structuredClone(project);
  change(copy);
  return copy;
}

function relabelled(project: Project, list: "scopes" | "criteria" | "resources", random: RandomSource): Project | null {
  if (project[list].length === 0) return null;
  return changed(project, (copy) => void (random.one<{ label: string }>(copy[list]).label = random.one(LABELS)));
}

function cell(project: Project, grid: "interest" | "ratings" | "means", random: RandomSource, value: number | null): Project | null {
  if (project[grid].length === 0 || project[grid][0]?.length === 0) return null;
  return changed(project, (copy) => {
    const row = random.one(copy[grid]);
    row[random.whole(0, row.length - 1)] = value;
  });
}
