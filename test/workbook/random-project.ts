import { withBalance } from "../../src/core/contributions/with-balance.js";
import { freezeVersion } from "../../src/core/versions/freeze-version.js";
import { emptyProject } from "../../src/core/project/empty-project.js";
import {
  ACTIVITIES,
  DIMENSION_IDS,
  GAIN_KINDS,
  MODES,
  PARTNER_STATUSES,
  PILOT_DECISIONS,
  REMARK_KINDS,
  RESOURCE_KINDS,
  TERMS,
  VERDICTS,
  type DimensionId,
  type Matrix,
  type Project,
} from "../../src/core/project/project.js";
import { addScopeItems } from "./random-scope-items.js";
import { addGovernance } from "./random-governance.js";
import { randomSource, type RandomSource } from "./random-source.js";
import { addWeighting } from "./random-weighting.js";

/** Largest numbers of rows and columns of a random project. */
export interface Sizes {
  partners: number;
  items: number;
  resources: number;
  scopes: number;
  criteria: number;
}

const USUAL: Sizes = { partners: 12, items: 10, resources: 6, scopes: 8, criteria: 6 };

/** What people write, and what a spreadsheet reads as something else. */
const LABELS = [
  "Droit",
  "droit",
  "Économie & gestion",
  "Sciences de l’ingénieur",
  "Prêt d'ouvrages",
  'Le "pilote"',
  '"',
  "[Fonds]",
  "#1",
  "#",
  "@home",
  "a@b.fr",
  "*",
  "Quoi ?",
  "~tilde",
  "A*B?C~D",
  "=1+1",
  "=SUM(A1)",
  "+33 1 02 03",
  "-5",
  "'apostrophe",
  "12",
  "0042",
  "3/4",
  "1,5",
  "TRUE",
  "VRAI",
  "MARS 1",
  "Code",
  "Total",
  "Institution",
  "Share",
  "S1",
  "C2",
  "R1",
  "→",
  "←",
  "<>",
  ">0",
  "Œuvres – Ça & là",
  "{Partners.code}",
  "{{name}}",
  "50 %",
  "A:B",
  "日本語",
  "Two\nlines",
  `Long ${"label ".repeat(50)}end`,
  "",
];

const BENEFITS = ["", "A reader finds everything in one place", "=gain", "Étudiants : un seul guichet", "\u00a0"];

/** A project as people make them: half filled, with labels that no programmer would choose. The same seed gives the same project. */
export function randomProject(seed: number, sizes: Partial<Sizes> = {}): Project {
  const random = randomSource(seed);
  const most = { ...USUAL, ...sizes };
  const partners = random.whole(1, most.partners);
  const resources = random.whole(0, most.resources);
  const scopes = random.whole(0, most.scopes);
  const criteria = random.whole(0, most.criteria);
  const project: Project = {
    ...emptyProject(""),
    name: random.one(LABELS),
    purpose: random.one(BENEFITS).trim(),
    partners: Array.from({ length: partners }, (_, p) => ({
      code: `P${String(p + 1).padStart(2, "0")}`,
      institution: random.one(LABELS),
      service: random.one(LABELS),
      contact: random.one(LABELS),
      status: random.chance(0.15) ? "withdrawn" : random.one(PARTNER_STATUSES),
      motivation: random.maybe(() => random.whole(0, 5)),
      politicalWill: random.maybe(() => random.whole(0, 3)),
      excludedActivities: random.some(ACTIVITIES, 0.08),
      committableShare: random.maybe(() => random.one([0, 0.1, 0.25, 1 / 3, 0.5, 1]), 0.5),
      joined: random.maybe(() => random.one(["2024-02-29", "2026-01-01", "1895-03-01"]), 0.5),
      left: random.maybe(() => "2026-12-31", 0.1),
      recognised: null,
      notes: random.one(LABELS),
    })),
    domains: randomMatrix(random, partners, most.items),
    audiences: randomMatrix(random, partners, most.items),
    tools: randomMatrix(random, partners, most.items),
    dimensionWeights: weights(random),
    resources: Array.from({ length: resources }, (_, r) => ({
      code: `R${r + 1}`,
      label: random.one(LABELS),
      kind: random.one(RESOURCE_KINDS),
      unit: random.one(["€", "m²", "person-day", "", "=unit"]),
      skill: random.one(["", "cataloguing"]),
      unitValue: random.maybe(() => random.one([0, 1, 12.5, 320, 1e5]), 0.8),
      step: random.maybe(() => random.one([0.5, 1, 10]), 0.5),
    })),
    means: grid(random, partners, resources, () => random.one([0, 1, 10, 33.3, 120, 5000]), 0.8),
    needs: Array.from({ length: random.whole(0, 3) }, (_, n) => ({
      code: `N${n + 1}`,
      partner: `P${String(random.whole(1, partners)).padStart(2, "0")}`,
      activity: random.maybe(() => random.one(ACTIVITIES)),
      mode: random.maybe(() => random.one(MODES)),
      need: random.one(LABELS),
      objective: random.one(LABELS),
      items: random.some(["Droit", "Économie & gestion", "=1+1"], 0.3),
      priority: random.maybe(() => random.whole(1, 5)),
      userBenefit: random.one(LABELS),
    })),
    scopes: Array.from({ length: scopes }, (_, s) => ({
      code: `S${s + 1}`,
      label: random.one(LABELS),
      activity: random.maybe(() => random.one(ACTIVITIES)),
      mode: random.maybe(() => random.one(MODES)),
      objective: random.one(LABELS),
      description: random.one(LABELS),
      userBenefit: random.chance(0.8) ? "Readers find more" : random.one(BENEFITS).trim(),
      term: random.maybe(() => random.one(TERMS)),
    })),
    interest: grid(random, partners, scopes, () => random.whole(0, 4), 0.7),
    demand: [],
    criteria: Array.from({ length: criteria }, (_, c) => ({
      code: `C${c + 1}`,
      label: random.one(LABELS),
      weight: random.maybe(() => random.one([0, 1, 2, 3.5, 10])),
      level: null,
      half: null,
      ...bounds(random),
      unit: random.one(["", "days", "€"]),
      note: random.one(LABELS),
    })),
    ratings: grid(random, scopes, criteria, () => random.one([0, 1, 2.5, 3, 5, 12, -4, 100]), 0.85),
  };
  project.weighting.partnerWeights = project.partners.map(() => project.criteria.map(() => null));
  addGains(project, random);
  addContributions(project, random);
  addPilot(project, random);
  addSummary(project, random);
  addScopeItems(project, randomSource(seed + 77));
  addWeighting(project, seed);
  addGovernance(project, randomSource(seed + 55), LABELS);
  return project;
}

function randomMatrix(random: RandomSource, partners: number, items: number): Matrix {
  const kind = random.one(["intensity", "count"] as const);
  const columns = random.chance(0.2) ? 0 : random.whole(1, items);
  const value = kind === "intensity" ? () => random.whole(0, 3) : () => random.one([0, 1, 7, 1234.5, 1e6, 0.25]);
  const values = grid(random, partners, columns, value, 0.7);
  // Someone without any data.
  if (random.chance(0.3)) values[random.whole(0, partners - 1)]?.fill(null);
  return { kind, items: Array.from({ length: columns }, () => ({ label: random.one(LABELS) })), values };
}

function weights(random: RandomSource): Record<DimensionId, number | null> {
  if (random.chance(0.05)) return { domains: 0, audiences: 0, tools: null };
  return Object.fromEntries(DIMENSION_IDS.map((id) => [id, random.maybe(() => random.one([0, 1, 2, 0.5]), 0.9)])) as Record<DimensionId, number | null>;
}

function grid(random: RandomSource, rows: number, columns: number, value: () => number, filled: number): (number | null)[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => random.maybe(value, filled)));
}

function bounds(random: RandomSource): { worst: number | null; best: number | null } {
  return random.one([
    { worst: 0, best: 5 },
    { worst: 0, best: 5 },
    { worst: 12, best: 0 },
    { worst: -4, best: 100 },
    { worst: 2, best: 2 },
    { worst: null, best: 3 },
    { worst: null, best: null },
  ]);
}

function addGains(project: Project, random: RandomSource): void {
  for (const scope of project.scopes) {
    if (random.chance(0.4)) continue;
    for (const partner of project.partners) {
      if (random.chance(0.15)) continue;
      project.gains.push({
        scope: scope.code,
        partner: partner.code,
        kind: random.one(GAIN_KINDS),
        level: random.maybe(() => random.one([0, 1, 2, 3])),
        value: random.maybe(() => random.one([0, 250, 1e4]), 0.3),
        obtainedLevel: random.maybe(() => random.one([0, 1, 2, 3]), 0.2),
        obtainedValue: random.maybe(() => random.one([0, 300]), 0.1),
        note: random.one(LABELS),
      });
    }
  }
}

function addContributions(project: Project, random: RandomSource): void {
  if (project.scopes.length === 0 || project.resources.length === 0) return;
  for (const scope of project.scopes) {
    for (const resource of project.resources) {
      if (random.chance(0.6)) continue;
      project.demand.push({ scope: scope.code, resource: resource.code, fixed: random.maybe(() => random.one([0, 1, 5, 12.5])), perParticipant: random.maybe(() => random.one([0, 1, 2.5]), 0.5) });
    }
  }
  if (random.chance(0.2)) return;
  project.contributions.scope = random.one(project.scopes).code;
  project.contributions.floor = random.maybe(() => random.one([0.001, 0.01]), 0.2);
  for (const partner of project.partners) {
    for (const resource of project.resources) {
      if (random.chance(0.9)) continue;
      const locked = random.maybe(() => random.one([0, 0.5, 1]), 0.7);
      project.contributions.lines.push({ partner: partner.code, resource: resource.code, amount: null, locked, inputs: null, note: locked === null ? "kept" : random.one(LABELS) });
    }
  }
  if (random.chance(0.15)) return;
  Object.assign(project, withBalance(project, { at: "2026-03-02T09:00:00Z", version: "test" }));
  // Something has changed since.
  const first = project.means[0];
  if (first !== undefined && random.chance(0.3)) first[0] = 77;
  if (random.chance(0.1)) project.contributions.scope = random.one(project.scopes).code;
}

function addPilot(project: Project, random: RandomSource): void {
  if (random.chance(0.25)) return;
  const { pilot } = project;
  pilot.title = random.one(LABELS);
  pilot.start = random.maybe(() => "2026-09-01");
  pilot.stopRule = random.one(LABELS);
  pilot.decision = random.maybe(() => random.one(PILOT_DECISIONS), 0.5);
  pilot.decisionReason = random.one(LABELS);
  pilot.actions = Array.from({ length: random.whole(0, 3) }, (_, a) => ({
    code: `A${a + 1}`,
    label: random.one(LABELS),
    users: random.one(LABELS),
    userBenefit: random.one(LABELS),
    lead: random.maybe(() => random.one(project.partners).code, 0.5),
    start: random.maybe(() => random.one(["2026-09-01", "2026-01-31"]), 0.7),
    end: random.maybe(() => random.one(["2026-11-30", "2027-03-30", "2026-02-28", "2028-02-29"]), 0.7),
    priority: random.maybe(() => random.whole(1, 5), 0.8),
    value: random.maybe(() => random.whole(0, 3), 0.8),
    gainers: random.some(
      project.partners.map(({ code }) => code),
      0.4,
    ),
    kept: random.maybe(() => random.chance(0.6), 0.8),
    usersGot: random.one(BENEFITS).trim(),
  }));
  pilot.longestMonths = random.maybe(() => random.one([3, 6, 7.5]), 0.5);
  for (const action of pilot.actions) {
    for (const resource of project.resources) {
      if (random.chance(0.5)) pilot.efforts.push({ action: action.code, resource: resource.code, amount: random.maybe(() => random.one([0, 2, 7.5, 40])) });
    }
  }
  pilot.remarks = Array.from({ length: random.whole(0, 3) }, () => ({ kind: random.one(REMARK_KINDS), text: random.one(LABELS) || "Text" }));
  for (const partner of project.partners) {
    for (const resource of project.resources) {
      if (random.chance(0.6)) continue;
      pilot.plan.push({ partner: partner.code, resource: resource.code, planned: random.maybe(() => random.one([0, 3, 10.5])), actual: random.maybe(() => random.one([0, 4, 9.25]), 0.6) });
      if (random.chance(0.05)) pilot.plan.push({ partner: partner.code, resource: resource.code, planned: 1, actual: null });
    }
  }
  pilot.indicators = Array.from({ length: random.whole(0, 3) }, (_, i) => ({
    code: `I${i + 1}`,
    label: random.one(LABELS),
    unit: random.one(["", "days"]),
    baseline: random.maybe(() => random.one([0, 10, 20])),
    baselineDate: random.maybe(() => "2026-01-15"),
    target: random.maybe(() => random.one([0, 10, 30])),
    actual: random.maybe(() => random.one([0, 12, 30, 40])),
  }));
}

function addSummary(project: Project, random: RandomSource): void {
  const { summary } = project;
  if (random.chance(0.4)) return;
  summary.question = random.one(LABELS);
  summary.whyNow = random.one(BENEFITS).trim();
  summary.doNothing = random.one(LABELS);
  summary.us = random.maybe(() => random.one(project.partners).code, 0.8);
  summary.risks = Array.from({ length: random.whole(0, 4) }, () => ({
    risk: random.one(LABELS) || "Risk",
    likelihood: random.maybe(() => random.whole(1, 3)),
    impact: random.maybe(() => random.whole(1, 3)),
    answer: random.one(LABELS),
  }));
  summary.signOff = { function: random.one(LABELS), date: random.maybe(() => "2026-06-30", 0.3), verdict: random.maybe(() => random.one(VERDICTS), 0.4), remarks: random.one(LABELS) };
  for (let n = random.whole(0, 2); n > 0; n--) {
    Object.assign(project, freezeVersion(project, `2026-0${5 - n}-02T09:00:00Z`, random.one(LABELS)));
    // Something has changed since.
    const first = project.ratings[0];
    if (first !== undefined && first.length > 0 && random.chance(0.5)) first[0] = 2;
  }
}
