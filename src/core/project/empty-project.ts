import type { Matrix, Project } from "./project.js";

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
    needs: [],
    scopes: [],
    interest: [],
    demand: [],
    criteria: [],
    ratings: [],
    gains: [],
    contributions: { scope: null, floor: null, lines: [], stamp: null },
    pilot: {
      title: "",
      start: null,
      end: null,
      stopRule: "",
      actions: [],
      plan: [],
      indicators: [],
      decision: null,
      decisionReason: "",
    },
  };
}

function emptyMatrix(): Matrix {
  return { kind: "intensity", items: [], values: [] };
}
