import { booleanShape, listShape, nullableShape, numberShape, oneOfShape, recordShape, textShape, type Shape } from "./json-shape.js";
import type { Problem } from "./problem.js";
import {
  ACTIVITIES,
  AUDIENCES,
  BODY_KINDS,
  CHANNELS,
  DIMENSION_IDS,
  ENTRY_KINDS,
  GAIN_KINDS,
  MODES,
  ORGANISATION_FORMS,
  PARTNER_STATUSES,
  PILOT_DECISIONS,
  REMARK_KINDS,
  RESOURCE_KINDS,
  TERMS,
  VERDICTS,
  type CommunicationAction,
  type ContributionPlan,
  type Criterion,
  type DecisionEntry,
  type Demand,
  type Gain,
  type Governance,
  type Item,
  type Matrix,
  type Need,
  type Partner,
  type Pilot,
  type Project,
  type Resource,
  type Scope,
  type ScopeItem,
  type Summary,
  type Version,
  type Weighting,
} from "./project.js";

/** The newest saved form that this version reads. */
const NEWEST_SCHEMA = 1;

const text = textShape();
const number = numberShape();
const textOrNull = nullableShape(text);
const numberOrNull = nullableShape(number);
const truthOrNull = nullableShape(booleanShape());
const activityOrNull = nullableShape(oneOfShape(ACTIVITIES));
const modeOrNull = nullableShape(oneOfShape(MODES));

const partner = recordShape<Partner>({
  code: text,
  institution: text,
  service: text,
  contact: text,
  status: oneOfShape(PARTNER_STATUSES),
  motivation: numberOrNull,
  politicalWill: numberOrNull,
  excludedActivities: listShape(oneOfShape(ACTIVITIES)),
  committableShare: numberOrNull,
  joined: textOrNull,
  left: textOrNull,
  recognised: truthOrNull,
  notes: text,
});

const resource = recordShape<Resource>({
  code: text,
  label: text,
  kind: oneOfShape(RESOURCE_KINDS),
  unit: text,
  skill: text,
  unitValue: numberOrNull,
  step: numberOrNull,
});

const need = recordShape<Need>({
  code: text,
  partner: text,
  activity: activityOrNull,
  mode: modeOrNull,
  need: text,
  objective: text,
  items: listShape(text),
  priority: numberOrNull,
  userBenefit: text,
});

const scope = recordShape<Scope>({
  code: text,
  label: text,
  activity: activityOrNull,
  mode: modeOrNull,
  objective: text,
  description: text,
  userBenefit: text,
  term: nullableShape(oneOfShape(TERMS)),
});

const demand = recordShape<Demand>({ scope: text, resource: text, fixed: numberOrNull, perParticipant: numberOrNull });

const criterion = recordShape<Criterion>({
  code: text,
  label: text,
  weight: numberOrNull,
  level: numberOrNull,
  worst: numberOrNull,
  half: numberOrNull,
  best: numberOrNull,
  unit: text,
  note: text,
});

const gain = recordShape<Gain>({
  scope: text,
  partner: text,
  kind: oneOfShape(GAIN_KINDS),
  level: numberOrNull,
  value: numberOrNull,
  obtainedLevel: numberOrNull,
  obtainedValue: numberOrNull,
  note: text,
});

const scopeItem = recordShape<ScopeItem>({ scope: text, dimension: oneOfShape(DIMENSION_IDS), item: text, cost: numberOrNull });

const contributions = recordShape<ContributionPlan>({
  scope: textOrNull,
  floor: numberOrNull,
  lines: listShape(
    recordShape({ partner: text, resource: text, amount: numberOrNull, locked: numberOrNull, inputs: numberOrNull, note: text }),
  ),
  stamp: nullableShape(
    recordShape({
      at: text,
      version: text,
      scope: text,
      participants: number,
      floor: numberOrNull,
      demand: listShape(recordShape({ resource: text, amount: number })),
    }),
  ),
});

const governance = recordShape<Governance>({
  answers: recordShape({
    legalPersonality: truthOrNull,
    ownStaff: truthOrNull,
    ownBudget: truthOrNull,
    contracts: truthOrNull,
    privatePartners: truthOrNull,
    durationYears: numberOrNull,
  }),
  form: nullableShape(oneOfShape(ORGANISATION_FORMS)),
  formReason: text,
  bodies: listShape(recordShape({ code: text, label: text, kind: oneOfShape(BODY_KINDS), remit: text, meetingsPerYear: numberOrNull })),
  seats: listShape(recordShape({ body: text, partner: text, member: text, role: text })),
});

const pilot = recordShape<Pilot>({
  title: text,
  start: textOrNull,
  end: textOrNull,
  stopRule: text,
  longestMonths: numberOrNull,
  actions: listShape(
    recordShape({
      code: text,
      label: text,
      users: text,
      userBenefit: text,
      lead: textOrNull,
      start: textOrNull,
      end: textOrNull,
      priority: numberOrNull,
      value: numberOrNull,
      gainers: listShape(text),
      kept: truthOrNull,
      usersGot: text,
    }),
  ),
  efforts: listShape(recordShape({ action: text, resource: text, amount: numberOrNull })),
  plan: listShape(recordShape({ partner: text, resource: text, planned: numberOrNull, actual: numberOrNull })),
  indicators: listShape(
    recordShape({
      code: text,
      label: text,
      unit: text,
      baseline: numberOrNull,
      baselineDate: textOrNull,
      target: numberOrNull,
      actual: numberOrNull,
    }),
  ),
  remarks: listShape(recordShape({ kind: oneOfShape(REMARK_KINDS), text })),
  decision: nullableShape(oneOfShape(PILOT_DECISIONS)),
  decisionReason: text,
});

const communicationAction = recordShape<CommunicationAction>({
  code: text,
  audience: oneOfShape(AUDIENCES),
  partner: textOrNull,
  message: text,
  channel: oneOfShape(CHANNELS),
  lead: textOrNull,
  due: textOrNull,
  done: textOrNull,
});

const decisionEntry = recordShape<DecisionEntry>({
  code: text,
  date: textOrNull,
  kind: oneOfShape(ENTRY_KINDS),
  body: textOrNull,
  text,
  reason: text,
  lead: textOrNull,
  due: textOrNull,
  done: textOrNull,
});

const summary = recordShape<Summary>({
  question: text,
  whyNow: text,
  doNothing: text,
  us: textOrNull,
  risks: listShape(recordShape({ risk: text, likelihood: numberOrNull, impact: numberOrNull, answer: text })),
  signOff: recordShape({ function: text, date: textOrNull, verdict: nullableShape(oneOfShape(VERDICTS)), remarks: text }),
});

const version = recordShape<Version>({
  code: text,
  at: text,
  note: text,
  figures: listShape(recordShape({ figure: text, subject: text, value: numberOrNull, text })),
});

function rowsShape(rows: number, columns: number): Shape<(number | null)[][]> {
  return listShape(listShape(numberOrNull, columns), rows);
}

function lengthOf(json: object, key: string): number {
  const list = (json as Record<string, unknown>)[key];
  return Array.isArray(list) ? list.length : 0;
}

function matrixShape(json: object, key: string, partners: number): Shape<Matrix> {
  const matrix = (json as Record<string, unknown>)[key];
  const items = typeof matrix === "object" && matrix !== null ? lengthOf(matrix, "items") : 0;
  return recordShape<Matrix>({
    kind: oneOfShape(["intensity", "count"] as const),
    items: listShape(recordShape<Item>({ label: text })),
    values: rowsShape(partners, items),
  });
}

/**
 * A project read from its saved JSON form.
 *
 * Every field must be there with its type, and every array that crosses two lists must have their lengths; nothing is guessed.
 * What the figures are worth is another question: see `validateProject`.
 *
 * @param json What `JSON.parse` gave.
 * @returns The project, or `null` with the problems: `newer-version` when a newer product saved it, otherwise `file-project-invalid`
 *   with the path of the field and what was expected there. A field that is not known is a warning.
 * @example
 * parseProject(emptyProject("x")).problems // => []
 * parseProject({ schema: 2 }).problems[0].code // => "newer-version"
 */
export function parseProject(json: unknown): { project: Project | null; problems: Problem[] } {
  const problems: Problem[] = [];
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    problems.push({ code: "file-project-invalid", severity: "error", place: {}, params: { path: "", expected: "object" } });
    return { project: null, problems };
  }
  const schema = (json as Record<string, unknown>)["schema"];
  if (typeof schema === "number" && schema > NEWEST_SCHEMA) {
    problems.push({ code: "newer-version", severity: "error", place: {}, params: { schema: String(schema) } });
    return { project: null, problems };
  }
  const partners = lengthOf(json, "partners");
  const scopes = lengthOf(json, "scopes");
  const shape = recordShape<Project>({
    schema: oneOfShape([1] as const),
    name: text,
    purpose: text,
    partners: listShape(partner),
    domains: matrixShape(json, "domains", partners),
    audiences: matrixShape(json, "audiences", partners),
    tools: matrixShape(json, "tools", partners),
    dimensionWeights: recordShape({ domains: numberOrNull, audiences: numberOrNull, tools: numberOrNull }),
    resources: listShape(resource),
    means: rowsShape(partners, lengthOf(json, "resources")),
    belonging: recordShape({ values: text, webSpace: text }),
    needs: listShape(need),
    scopes: listShape(scope),
    interest: rowsShape(partners, scopes),
    demand: listShape(demand),
    criteria: listShape(criterion),
    weighting: recordShape<Weighting>({
      cardsRatio: numberOrNull,
      judgements: listShape(recordShape({ first: text, second: text, ratio: numberOrNull })),
      partnerWeights: rowsShape(partners, lengthOf(json, "criteria")),
    }),
    ratings: rowsShape(scopes, lengthOf(json, "criteria")),
    gains: listShape(gain),
    scopeItems: listShape(scopeItem),
    contributions,
    governance,
    pilot,
    communication: listShape(communicationAction),
    decisions: listShape(decisionEntry),
    summary,
    versions: listShape(version),
  });
  return { project: shape(json, "", problems) ?? null, problems };
}
