/**
 * A pooling project as plain data: what the partners told each other, nothing derived from it.
 *
 * Everything a workbook holds as input is here, so that a project saved as JSON, a project read back from a workbook
 * and a project imported from files are the same thing. Results (overlap, scores, burdens …) are computed from it.
 *
 * Arrays that cross two lists are aligned by index: `domains.values[p][i]` belongs to `partners[p]` and `domains.items[i]`,
 * `means[p][r]` to `partners[p]` and `resources[r]`, `interest[p][s]` to `partners[p]` and `scopes[s]`,
 * `ratings[s][c]` to `scopes[s]` and `criteria[c]`. `null` always means "not filled in", never zero.
 */
export interface Project {
  schema: 1;
  name: string;
  /** One sentence: what the project is for. */
  purpose: string;
  partners: Partner[];
  domains: Matrix;
  audiences: Matrix;
  tools: Matrix;
  /** Weight of each dimension in the combined overlap, at least 0. */
  dimensionWeights: Record<DimensionId, number | null>;
  resources: Resource[];
  /** Partner × resource, amount a year in the resource's unit, at least 0. */
  means: (number | null)[][];
  needs: Need[];
  scopes: Scope[];
  /** Partner × scope: 0 none to 3 strong, 4 leads the scope. A partner with 1 or more takes part. */
  interest: (number | null)[][];
  demand: Demand[];
  criteria: Criterion[];
  /** Scope × criterion, in the criterion's own unit. */
  ratings: (number | null)[][];
  gains: Gain[];
  contributions: ContributionPlan;
  pilot: Pilot;
}

export type DimensionId = "domains" | "audiences" | "tools";
export const DIMENSION_IDS: readonly DimensionId[] = ["domains", "audiences", "tools"];

export type PartnerStatus = "prospect" | "candidate" | "committed" | "withdrawn";
export const PARTNER_STATUSES: readonly PartnerStatus[] = ["prospect", "candidate", "committed", "withdrawn"];

export type Activity = "acquisition" | "processing" | "expertise" | "tools" | "services" | "spaces";
export const ACTIVITIES: readonly Activity[] = ["acquisition", "processing", "expertise", "tools", "services", "spaces"];

/** Pool what exists, acquire together, create together. */
export type Mode = "share" | "acquire" | "create";
export const MODES: readonly Mode[] = ["share", "acquire", "create"];

export type Term = "short" | "medium";
export const TERMS: readonly Term[] = ["short", "medium"];

export type ResourceKind = "human" | "technical" | "financial";
export const RESOURCE_KINDS: readonly ResourceKind[] = ["human", "technical", "financial"];

/** What a partner gains: new services or products, better use of means, skills, exchange of experience, reorganised working time, better prepared decisions. */
export type GainKind = "service" | "means" | "skills" | "exchange" | "time" | "decision";
export const GAIN_KINDS: readonly GainKind[] = ["service", "means", "skills", "exchange", "time", "decision"];

export type PilotDecision = "extend" | "adjust" | "stop";
export const PILOT_DECISIONS: readonly PilotDecision[] = ["extend", "adjust", "stop"];

/** Codes are stable, short, ASCII: letters, digits, `_` and `-`. Labels are what people read and may change freely. */
export interface Partner {
  code: string;
  institution: string;
  service: string;
  contact: string;
  status: PartnerStatus;
  /** 0 to 5. */
  motivation: number | null;
  /** 0 none, 1 verbal, 2 written, 3 written into its missions. */
  politicalWill: number | null;
  excludedActivities: Activity[];
  /** Largest share of its means that the partner may commit, 0 to 1; `null`: all of them. */
  committableShare: number | null;
  /** ISO dates, `null` when unknown. */
  joined: string | null;
  left: string | null;
  notes: string;
}

export interface Matrix {
  /** `intensity`: 0 to 3; `count`: any number from 0. */
  kind: "intensity" | "count";
  items: Item[];
  /** Partner × item. */
  values: (number | null)[][];
}

export interface Item {
  label: string;
}

export interface Resource {
  code: string;
  label: string;
  kind: ResourceKind;
  /** "person-day", "m²", "licence", "€" … */
  unit: string;
  /** The skill that a human resource brings; empty for others. */
  skill: string;
  /** € for one unit; `null`: unknown. */
  unitValue: number | null;
  /** Smallest amount that one gives (half a day, one euro); `null`: no rounding. */
  step: number | null;
}

export interface Need {
  code: string;
  partner: string;
  activity: Activity | null;
  mode: Mode | null;
  need: string;
  objective: string;
  /** Labels of the items that it is about, as the person wrote them. */
  items: string[];
  /** 1 to 5. */
  priority: number | null;
  userBenefit: string;
}

export interface Scope {
  code: string;
  label: string;
  activity: Activity | null;
  mode: Mode | null;
  objective: string;
  description: string;
  /** The users served and what they get: a scope without it is vetoed. */
  userBenefit: string;
  term: Term | null;
}

/** What a scope needs of a resource: a fixed part and a part for each participating partner, in the resource's unit. */
export interface Demand {
  scope: string;
  resource: string;
  fixed: number | null;
  perParticipant: number | null;
}

/** A linear value function: `worst` is worth 0, `best` is worth 1; a cost criterion has `best` below `worst`. */
export interface Criterion {
  code: string;
  label: string;
  /** At least 0; only ratios matter. */
  weight: number | null;
  worst: number | null;
  best: number | null;
  unit: string;
  note: string;
}

export interface Gain {
  scope: string;
  partner: string;
  kind: GainKind;
  /** 0 to 3. */
  level: number | null;
  /** In €, where known. */
  value: number | null;
  note: string;
}

export interface ContributionPlan {
  /** Code of the scope that the group works on; `null`: not chosen yet. */
  scope: string | null;
  /** Smallest burden of each participant: value that it gives / value of its means, 0 to 1; `null`: none. */
  floor: number | null;
  lines: ContributionLine[];
  /** When and from what the amounts were computed; `null`: never. */
  stamp: Stamp | null;
}

export interface ContributionLine {
  partner: string;
  resource: string;
  /** Computed amount in the resource's unit; `null`: not computed. */
  amount: number | null;
  /** Amount that the group has fixed; `null`: free. */
  locked: number | null;
  /** `lineInputs` at the time of computing: the line is stale when it differs now. `null`: never computed. */
  inputs: number | null;
  note: string;
}

export interface Stamp {
  /** ISO date and time. */
  at: string;
  /** Product version. */
  version: string;
  /** What else the amounts depend on, as it was. */
  scope: string;
  participants: number;
  floor: number | null;
  demand: { resource: string; amount: number }[];
}

export interface Pilot {
  title: string;
  /** ISO dates. */
  start: string | null;
  end: string | null;
  stopRule: string;
  actions: PilotAction[];
  plan: PilotLine[];
  indicators: PilotIndicator[];
  decision: PilotDecision | null;
  decisionReason: string;
}

export interface PilotAction {
  code: string;
  label: string;
  users: string;
  userBenefit: string;
  lead: string | null;
  start: string | null;
  end: string | null;
}

/** What one partner puts into the pilot of one resource: planned and actual amounts in its unit. */
export interface PilotLine {
  partner: string;
  resource: string;
  planned: number | null;
  actual: number | null;
}

export interface PilotIndicator {
  code: string;
  label: string;
  unit: string;
  baseline: number | null;
  baselineDate: string | null;
  target: number | null;
  actual: number | null;
}
