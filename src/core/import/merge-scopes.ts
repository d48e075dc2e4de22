import { addCriterion } from "../project/add-criterion.js";
import { addScope } from "../project/add-scope.js";
import type { Project, Scope } from "../project/project.js";
import { nameOfScope } from "../project/readable-names.js";
import { SCOPE_FIELDS_TAKEN } from "./import-choices.js";
import type { MergeLedger } from "./merge-draft.js";
import { nameKey } from "./name-key.js";
import type { ScopesRead } from "./read-scopes.js";

/**
 * The project with the scopes of a source, their ratings, demand and interest.
 *
 * A scope is known by its label, or by its code where it has no label; a new one gets another code where its own is taken. Criteria are known by their label.
 *
 * @param project The project, left as it is.
 * @param read What the source says.
 * @param rows Position in the project of each partner of the source.
 * @param ledger Decides about cells that hold something.
 * @returns A new project.
 */
export function mergeScopes(project: Project, read: Omit<ScopesRead, "columns">, rows: readonly number[], ledger: MergeLedger): Project {
  let grown = project;
  const before = project.scopes.length;
  const positions = read.scopes.map((scope) => {
    const known = grown.scopes.findIndex((own) => (scope.label === "" ? own.code === scope.code : nameKey(own.label) === nameKey(scope.label)));
    if (known >= 0) {
      if (known < before) grown = { ...grown, scopes: grown.scopes.map((own, s) => (s === known ? mergeFields(own, scope, ledger) : own)) };
      return known;
    }
    const { code, ...fields } = scope;
    const free = !grown.scopes.some((own) => own.code === code);
    grown = addScope(grown, free ? scope : fields);
    ledger.counts.scopes++;
    return grown.scopes.length - 1;
  });
  const codeOf = (position: number): string => grown.scopes[position]?.code ?? "";
  const nameOf = (position: number): string => {
    const scope = grown.scopes[position];
    return scope ? nameOfScope(scope) : "";
  };

  const criteria = read.criteria.map(({ code: _, ...fields }) => {
    const known = grown.criteria.findIndex((own) => nameKey(own.label) === nameKey(fields.label));
    if (known >= 0) return known;
    grown = addCriterion(grown, fields);
    ledger.counts.criteria++;
    return grown.criteria.length - 1;
  });
  const ratings = grown.ratings.map((row) => [...row]);
  for (const [from, position] of positions.entries()) {
    for (const [c, column] of criteria.entries()) {
      const theirs = read.ratings[from]?.[c] ?? null;
      const label = grown.criteria[column]?.label ?? "";
      const row = ratings[position];
      if (row && ledger.settle({ key: `rating|${codeOf(position)}|${nameKey(label)}`, subject: nameOf(position), field: null, label }, row[column] ?? null, theirs)) row[column] = theirs;
    }
  }

  const interest = grown.interest.map((row) => [...row]);
  const interested = new Set(read.interested);
  for (const [from, position] of positions.entries()) {
    for (const [p, row] of rows.entries()) {
      const own = interest[row];
      const partner = grown.partners[row];
      const theirs = read.interest[p]?.[from] ?? null;
      // What the source does not say is the rule for new scopes, and nothing for others.
      if (!own || !partner || (position < before && !interested.has(p))) continue;
      const cell = { key: `interest|${codeOf(position)}|${partner.code}`, subject: nameOf(position), field: "interest", label: partner.institution };
      if (position >= before) own[position] = theirs;
      else if (ledger.settle(cell, own[position] ?? null, theirs)) own[position] = theirs;
    }
  }
  return mergeDemand({ ...grown, ratings, interest }, read, positions, ledger, nameOf);
}

function mergeFields(own: Scope, said: Scope, ledger: MergeLedger): Scope {
  let changed = own;
  for (const field of SCOPE_FIELDS_TAKEN) {
    if (field === "code" || field === "label") continue;
    const cell = { key: `scope|${own.code}|${field}`, subject: nameOfScope(own), field, label: "" };
    if (ledger.settle(cell, own[field], said[field])) changed = { ...changed, [field]: said[field] };
  }
  return changed;
}

function mergeDemand(project: Project, read: Omit<ScopesRead, "columns">, positions: readonly number[], ledger: MergeLedger, nameOf: (position: number) => string): Project {
  const demand = project.demand.map((line) => ({ ...line }));
  for (const said of read.demand) {
    const from = read.scopes.findIndex(({ code }) => code === said.scope);
    const position = positions[from] ?? -1;
    const scope = project.scopes[position]?.code;
    if (scope === undefined) continue;
    let line = demand.find((own) => own.scope === scope && own.resource === said.resource);
    if (!line) {
      line = { scope, resource: said.resource, fixed: null, perParticipant: null };
      demand.push(line);
    }
    const label = project.resources.find(({ code }) => code === said.resource)?.label ?? said.resource;
    for (const part of ["fixed", "perParticipant"] as const) {
      const cell = { key: `demand|${scope}|${said.resource}|${part}`, subject: nameOf(position), field: part, label };
      if (ledger.settle(cell, line[part], said[part])) line[part] = said[part];
    }
  }
  return { ...project, demand };
}
