import type { Matrix, Pilot, Project } from "./project.js";

/**
 * A project in which nothing has been filled in yet.
 *
 * What a new workbook starts from, and what importers fill.
 *
 * @param name Name of the project.
 * @returns A project that passes `parseProject`, without partner, item, scope or criterion.
 * @example
 * emptyProject("Reading rooms").name // => "Reading rooms"
 */
export function emptyProject(name: string): Project {
  return {
    schema: 1,
    name,
    purpose: "",
    partners: [],
    domains: emptyMatrix(),
    audiences: emptyMatrix(),
    tools: emptyMatrix(),
    dimensionWeights: { domains: 1, audiences: 1, tools: 1 },
    resources: [],
    means: [],
    belonging: { values: "", webSpace: "" },
    needs: [],
    scopes: [],
    interest: [],
    demand: [],
    criteria: [],
    weighting: { cardsRatio: null, judgements: [], partnerWeights: [] },
    ratings: [],
    gains: [],
    scopeItems: [],
    contributions: { scope: null, floor: null, lines: [], stamp: null },
    governance: {
      answers: { legalPersonality: null, ownStaff: null, ownBudget: null, contracts: null, privatePartners: null, durationYears: null },
      form: null,
      formReason: "",
      bodies: [],
      seats: [],
    },
    pilot: emptyPilot(),
    communication: [],
    decisions: [],
    summary: { question: "", whyNow: "", doNothing: "", us: null, risks: [], signOff: { function: "", date: null, verdict: null, remarks: "" } },
    versions: [],
  };
}

function emptyMatrix(): Matrix {
  return { kind: "intensity", items: [], values: [] };
}

/**
 * A pilot of which nothing has been said yet.
 *
 * @returns A pilot without action, plan or indicator.
 * @example
 * emptyPilot().actions // => []
 */
export function emptyPilot(): Pilot {
  return {
    title: "",
    start: null,
    end: null,
    stopRule: "",
    longestMonths: null,
    actions: [],
    efforts: [],
    plan: [],
    indicators: [],
    remarks: [],
    decision: null,
    decisionReason: "",
  };
}
