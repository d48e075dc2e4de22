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
  /** What partners have in common beyond their figures. */
  belonging: Belonging;
  needs: Need[];
  scopes: Scope[];
  /** Partner × scope: 0 none to 3 strong, 4 leads the scope. A partner with 1 or more takes part. */
  interest: (number | null)[][];
  demand: Demand[];
  criteria: Criterion[];
  weighting: Weighting;
  /** Scope × criterion, in the criterion's own unit. */
  ratings: (number | null)[][];
  gains: Gain[];
  /** Items that a scope pools, with what each costs. */
  scopeItems: ScopeItem[];
  contributions: ContributionPlan;
  governance: Governance;
  pilot: Pilot;
  communication: CommunicationAction[];
  decisions: DecisionEntry[];
  summary: Summary;
  /** Each submission to the hierarchy, oldest first. */
  versions: Version[];
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

/** Forms of organisation, from the lightest. */
export type OrganisationForm = "charter" | "agreement" | "gis" | "gip" | "association";
export const ORGANISATION_FORMS: readonly OrganisationForm[] = ["charter", "agreement", "gis", "gip", "association"];

export type BodyKind = "decision" | "operational";
export const BODY_KINDS: readonly BodyKind[] = ["decision", "operational"];

/** Whom one tells: the team, the institutions and their circuits, the users. */
export type Audience = "team" | "institutions" | "users";
export const AUDIENCES: readonly Audience[] = ["team", "institutions", "users"];

export type Channel = "meeting" | "newsletter" | "web" | "mail" | "report";
export const CHANNELS: readonly Channel[] = ["meeting", "newsletter", "web", "mail", "report"];

export type EntryKind = "decision" | "achievement" | "meeting";
export const ENTRY_KINDS: readonly EntryKind[] = ["decision", "achievement", "meeting"];

export type RemarkKind = "success" | "difficulty" | "lesson";
export const REMARK_KINDS: readonly RemarkKind[] = ["success", "difficulty", "lesson"];

/** What the hierarchy answers: approved, approved with reservations, deferred, refused. */
export type Verdict = "approved" | "reservations" | "deferred" | "refused";
export const VERDICTS: readonly Verdict[] = ["approved", "reservations", "deferred", "refused"];

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
  /** Whether its hierarchy recognises the work that goes into the project. */
  recognised: boolean | null;
  notes: string;
}

/** What holds the group together. */
export interface Belonging {
  /** Common values and objectives, as the group wrote them. */
  values: string;
  /** Address of the web space that makes the project known; empty: none. */
  webSpace: string;
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

/**
 * A value function: `worst` is worth 0, `best` is worth 1; a cost criterion has `best` below `worst`. It is linear, or bends once at
 * the rating that is worth one half.
 */
export interface Criterion {
  code: string;
  label: string;
  /** At least 0; only ratios matter. */
  weight: number | null;
  /** Place in the order of importance, from 1, the least important, in whole steps; a step left free is a blank card. `null`: not ranked. */
  level: number | null;
  worst: number | null;
  /** Rating worth one half, strictly between `worst` and `best`; `null`: midway. */
  half: number | null;
  best: number | null;
  unit: string;
  note: string;
}

/** Other ways to weights than points. */
export interface Weighting {
  /** How many times the most important criterion matters as much as the least (Simos, Roy and Figueira's z), at least 1. */
  cardsRatio: number | null;
  judgements: PairJudgement[];
  /** Partner × criterion: each partner's own weights, at least 0. */
  partnerWeights: (number | null)[][];
}

/** How many times one criterion matters as much as another, 1/9 to 9 (Saaty's scale). */
export interface PairJudgement {
  first: string;
  second: string;
  ratio: number | null;
}

export interface Gain {
  scope: string;
  partner: string;
  kind: GainKind;
  /** 0 to 3. */
  level: number | null;
  /** In €, where known. */
  value: number | null;
  /** What the pilot really brought: level 0 to 3, and in €. */
  obtainedLevel: number | null;
  obtainedValue: number | null;
  note: string;
}

/** One item that a scope pools: those use it whose row of the matrix says more than 0 for it. */
export interface ScopeItem {
  scope: string;
  dimension: DimensionId;
  /** Label of the item in the dimension. */
  item: string;
  /** € a year, at least 0. */
  cost: number | null;
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

export interface Governance {
  /** What the group says of itself; `null`: not known yet. */
  answers: OrganisationAnswers;
  /** The form that the group chooses; `null`: not chosen. */
  form: OrganisationForm | null;
  formReason: string;
  bodies: Body[];
  seats: Seat[];
}

export interface OrganisationAnswers {
  /** A legal person of its own is needed. */
  legalPersonality: boolean | null;
  /** It hires its own staff, beyond what members lend. */
  ownStaff: boolean | null;
  /** It has a budget of its own, beyond what a member manages for all. */
  ownBudget: boolean | null;
  /** It signs contracts in its own name. */
  contracts: boolean | null;
  /** Private partners are members. */
  privatePartners: boolean | null;
  durationYears: number | null;
}

export interface Body {
  code: string;
  label: string;
  kind: BodyKind;
  /** What it decides or does. */
  remit: string;
  meetingsPerYear: number | null;
}

export interface Seat {
  body: string;
  partner: string;
  /** Function of the person who sits, never a name. */
  member: string;
  role: string;
}

export interface Pilot {
  title: string;
  /** ISO dates. */
  start: string | null;
  end: string | null;
  stopRule: string;
  /** Actions that last longer are left out of the proposed choice; `null`: none is. */
  longestMonths: number | null;
  actions: PilotAction[];
  /** What each action takes of each resource. */
  efforts: PilotEffort[];
  plan: PilotLine[];
  indicators: PilotIndicator[];
  remarks: PilotRemark[];
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
  /** 1 to 5. */
  priority: number | null;
  /** What it is worth for users, 0 to 3. */
  value: number | null;
  /** Codes of the partners that gain from it. */
  gainers: string[];
  /** Whether the group keeps it in the pilot. */
  kept: boolean | null;
  /** What users got in the end. */
  usersGot: string;
}

/** What an action takes of a resource, in its unit. */
export interface PilotEffort {
  action: string;
  resource: string;
  amount: number | null;
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

export interface PilotRemark {
  kind: RemarkKind;
  text: string;
}

export interface CommunicationAction {
  code: string;
  audience: Audience;
  /** Code of the partner whose circuits it goes through; `null`: all. */
  partner: string | null;
  message: string;
  channel: Channel;
  /** Code of the partner that does it. */
  lead: string | null;
  /** ISO dates. */
  due: string | null;
  done: string | null;
}

/** The memory of decisions, achievements and meetings. */
export interface DecisionEntry {
  code: string;
  /** ISO date. */
  date: string | null;
  kind: EntryKind;
  /** Code of the body that decided or met. */
  body: string | null;
  text: string;
  reason: string;
  lead: string | null;
  due: string | null;
  done: string | null;
}

/** What only people can say on the page for the hierarchy. */
export interface Summary {
  /** The decision asked, in one sentence. */
  question: string;
  whyNow: string;
  /** What happens if nothing is done. */
  doNothing: string;
  /** Code of the partner whose hierarchy reads the page. */
  us: string | null;
  risks: Risk[];
  signOff: SignOff;
}

export interface Risk {
  risk: string;
  /** 1 low to 3 high. */
  likelihood: number | null;
  impact: number | null;
  answer: string;
}

export interface SignOff {
  function: string;
  /** ISO date. */
  date: string | null;
  verdict: Verdict | null;
  remarks: string;
}

/** A submission: the figures as they were. */
export interface Version {
  code: string;
  /** ISO date and time. */
  at: string;
  note: string;
  figures: VersionFigure[];
}

export interface VersionFigure {
  /** Stable id: `score`, `rank`, `burden`, `cost` … */
  figure: string;
  /** Code of what it is about; empty: the project. */
  subject: string;
  value: number | null;
  /** Where the figure is a text, such as the form chosen. */
  text: string;
}
