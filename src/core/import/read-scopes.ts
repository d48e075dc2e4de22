import { codeKey } from "../project/code-key.js";
import { nextCode } from "../project/next-code.js";
import type { Criterion, Demand, Resource, Scope } from "../project/project.js";
import type { Choices } from "./choices.js";
import { ACTIVITY_CHOICES, LEAD_WORDS, MODE_CHOICES, TERM_CHOICES, allowedWords, readChoice } from "./choices.js";
import type { ColumnReport, Say } from "./import-files.js";
import { nameKey } from "./name-key.js";
import type { PartnerIndex } from "./partner-index.js";
import type { DelimitedTable } from "./parse-delimited.js";
import { headerNumber } from "./header-number.js";
import type { ColumnReader } from "./read-columns.js";
import { shorten } from "./read-columns.js";

/** Scopes of a file with their ratings, demand and interest. */
export interface ScopesRead {
  scopes: Scope[];
  criteria: Criterion[];
  /** Scope × criterion. */
  ratings: (number | null)[][];
  demand: Demand[];
  /** Partner × scope. */
  interest: (number | null)[][];
  /** Positions of the partners of whom a column says something. */
  interested: number[];
  columns: ColumnReport[];
}

/** A resource with the texts by which a file may name it. */
export interface NamedResource {
  resource: Resource;
  header: string;
}

const LEAD = 4;
const SCOPE_FIELDS: readonly { field: keyof Scope; names: readonly string[] }[] = [
  { field: "code", names: ["code"] },
  { field: "label", names: ["label", "scope", "name", "champ", "périmètre", "libellé", "intitulé", "nom"] },
  { field: "activity", names: ["activity", "activité"] },
  { field: "mode", names: ["mode"] },
  { field: "objective", names: ["objective", "objectif"] },
  { field: "description", names: ["description"] },
  { field: "userBenefit", names: ["user benefit", "bénéfice usagers", "bénéfice pour les usagers", "bénéfice des usagers", "benefit for users"] },
  { field: "term", names: ["term", "terme", "échéance"] },
];
const FIELD_BY_KEY = new Map(SCOPE_FIELDS.flatMap(({ field, names }) => names.map((name) => [headerKey(name), field])));

const PREFIXES: readonly { pattern: RegExp; is: "criterion" | "fixed" | "perParticipant" | "interest" }[] = [
  { pattern: /^(?:criterion|critère|critere)\s*:\s*(.+)$/iu, is: "criterion" },
  { pattern: /^(?:demand|besoin)\s*:\s*(.+)$/iu, is: "fixed" },
  { pattern: /^(?:demand|besoin)\s*\/\s*participant\s*:\s*(.+)$/iu, is: "perParticipant" },
  { pattern: /^(?:interest|intérêt|interet)\s*:\s*(.+)$/iu, is: "interest" },
];

/**
 * The scopes of a file: one a line, described by columns that are known by their French and English names.
 *
 * `criterion: LABEL (worst→best unit, weight W)` holds ratings, `demand: RESOURCE` and `demand/participant: RESOURCE` what a scope needs, `interest: PARTNER`
 * from 0 to 3 or `lead`; in French `critère : LABEL (pire→meilleur unité, poids P)`, `besoin : RESSOURCE`, `besoin/participant : RESSOURCE`,
 * `intérêt : PARTENAIRE`. A partner whose interest is not said takes part (1).
 *
 * @param table The file.
 * @param reader Its figures.
 * @param index The partners.
 * @param resources The resources that the other files gave.
 * @param language For the words that problems name.
 * @param say Where to say what is wrong.
 * @returns The scopes and what they rest on.
 */
export function readScopes(
  table: DelimitedTable,
  reader: ColumnReader,
  index: PartnerIndex,
  resources: readonly NamedResource[],
  language: "fr" | "en",
  say: Say,
): ScopesRead {
  const scopes: Scope[] = table.rows.map(() => ({ code: "", label: "", activity: null, mode: null, objective: "", description: "", userBenefit: "", term: null }));
  const criteria: Criterion[] = [];
  const ratings = scopes.map((): (number | null)[] => []);
  const demand = new Map<string, { resource: string; fixed: (number | null)[]; perParticipant: (number | null)[] }>();
  const interest = index.partners.map(() => scopes.map((): number | null => 1));
  const interested: number[] = [];
  const columns: ColumnReport[] = [];
  const misunderstood = (header: string, column: number, allowed: string): ((row: number, value: string) => void) => (row, value) =>
    say("file-value-not-understood", "warning", table.rows[row]?.line ?? null, column, { value: shorten(value), header, allowed });

  for (const [column, header] of table.headers.entries()) {
    if (header === "") continue;
    const report = (use: ColumnReport["use"]): void => void columns.push({ header, column: column + 1, use });
    const cells = table.rows.map((row) => row.cells[column] ?? "");
    const field = FIELD_BY_KEY.get(headerKey(header));
    const prefixed = PREFIXES.flatMap(({ pattern, is }) => {
      const name = pattern.exec(header)?.[1];
      return name === undefined ? [] : [{ is, name: name.trim() }];
    })[0];

    if (field) {
      readScopeField(scopes, field, cells, language, (allowed) => misunderstood(header, column, allowed));
      report("field");
    } else if (prefixed?.is === "criterion") {
      criteria.push({ ...readCriterion(prefixed.name), code: nextCode(criteria.map(({ code }) => code), "C") });
      for (const [row, value] of reader.numbers(column, { min: -Infinity }).entries()) ratings[row]?.push(value);
      report("criterion");
    } else if (prefixed?.is === "fixed" || prefixed?.is === "perParticipant") {
      const found = findResource(resources, prefixed.name);
      if (!found) {
        say("demand-unknown-resource", "warning", table.headerLine, column, { code: prefixed.name });
        report("not-understood");
        continue;
      }
      const none = scopes.map((): number | null => null);
      const entry = demand.get(found.code) ?? { resource: found.code, fixed: none, perParticipant: none };
      entry[prefixed.is] = reader.numbers(column);
      demand.set(found.code, entry);
      report("demand");
    } else if (prefixed) {
      const partner = index.find(prefixed.name);
      const line = interest[partner ?? -1];
      if (line && partner !== undefined) interested.push(partner);
      if (line) readInterest(line, cells, misunderstood(header, column, "0, 1, 2, 3, lead, pilote"));
      else say("partner-unknown", "warning", table.headerLine, column, { code: prefixed.name });
      report(line ? "interest" : "not-understood");
    } else {
      say("file-scope-column", "note", table.headerLine, column, { header });
      report("not-understood");
    }
  }
  nameScopes(scopes, table, say);
  return {
    scopes,
    criteria,
    ratings,
    demand: scopes.flatMap(({ code }, row) =>
      [...demand.values()].flatMap(({ resource, fixed, perParticipant }) => {
        const line = { scope: code, resource, fixed: fixed[row] ?? null, perParticipant: perParticipant[row] ?? null };
        return line.fixed === null && line.perParticipant === null ? [] : [line];
      }),
    ),
    interest,
    interested,
    columns,
  };
}

/**
 * The header by which a field of a scope is known.
 *
 * @param field A field.
 * @returns The English name of its column; the field itself where it is none.
 */
export function scopeFieldHeader(field: string): string {
  return SCOPE_FIELDS.find((known) => known.field === field)?.names[0] ?? field;
}

/**
 * The field of a scope that a header names.
 *
 * @param header Text of the header.
 * @returns The field, or `null` where it is none.
 */
export function scopeFieldOf(header: string): keyof Scope | null {
  return FIELD_BY_KEY.get(headerKey(header)) ?? null;
}

/**
 * Whether a header begins with what only a file of scopes says: `criterion: …`, `besoin : …`, `interest: …`.
 *
 * @param header Text of the header.
 * @returns `true` where it does.
 */
export function isScopePrefix(header: string): boolean {
  return PREFIXES.some(({ pattern }) => pattern.test(header));
}

function readScopeField(
  scopes: Scope[],
  field: keyof Scope,
  cells: readonly string[],
  language: "fr" | "en",
  misunderstood: (allowed: string) => (row: number, value: string) => void,
): void {
  const choose = <T>(choices: Choices<T>, put: (scope: Scope, value: T) => void): void => {
    for (const [row, scope] of scopes.entries()) {
      const text = cells[row] ?? "";
      const value = readChoice(text, choices);
      if (value !== undefined) put(scope, value);
      else if (text !== "") misunderstood(allowedWords(choices, language))(row, text);
    }
  };
  switch (field) {
    case "activity":
      choose(ACTIVITY_CHOICES, (scope, value) => (scope.activity = value));
      break;
    case "mode":
      choose(MODE_CHOICES, (scope, value) => (scope.mode = value));
      break;
    case "term":
      choose(TERM_CHOICES, (scope, value) => (scope.term = value));
      break;
    default:
      for (const [row, scope] of scopes.entries()) scope[field] = cells[row] ?? "";
  }
}

/** `Ease (0→3, weight 20)`: what is not said stays unknown, and the workbook says that it is missing. */
function readCriterion(text: string): Omit<Criterion, "code"> {
  const match = /^(.*?)\s*\((.*)\)\s*$/u.exec(text);
  const label = match?.[1] ?? text;
  const inside = match?.[2] ?? "";
  const bounds = /^\s*(-?[\d.,\u00A0\u202F ]+?)\s*(?:→|->|=>)\s*(-?[\d.,\u00A0\u202F ]*\d)\s*([^,;]*?)\s*(?:[,;]\s*(?:weight|poids)|$)/iu.exec(inside);
  const weight = /(?:weight|poids)\s*:?\s*([\d.,\u00A0\u202F ]*\d)/iu.exec(inside)?.[1];
  return {
    label,
    weight: headerNumber(weight),
    level: null,
    worst: headerNumber(bounds?.[1]),
    half: null,
    best: headerNumber(bounds?.[2]),
    unit: bounds?.[3] ?? "",
    note: "",
  };
}

function readInterest(line: (number | null)[], cells: readonly string[], misunderstood: (row: number, value: string) => void): void {
  for (const [row, text] of cells.entries()) {
    if (/^[0-4]$/.test(text)) line[row] = Number(text);
    else if (LEAD_WORDS.includes(nameKey(text))) line[row] = LEAD;
    else if (text !== "") misunderstood(row, text);
  }
}

function nameScopes(scopes: Scope[], table: DelimitedTable, say: Say): void {
  const column = Math.max(0, table.headers.findIndex((header) => FIELD_BY_KEY.get(headerKey(header)) === "code"));
  const codes = new Set<string>();
  for (const [row, scope] of scopes.entries()) {
    const line = table.rows[row]?.line ?? null;
    if (scope.code !== "" && !/^[A-Za-z0-9_-]{1,20}$/.test(scope.code)) {
      say("code-invalid", "warning", line, column, { code: shorten(scope.code) });
      scope.code = "";
    }
    if (scope.code !== "" && codes.has(codeKey(scope.code))) say("code-duplicate", "error", line, column, { code: scope.code });
    codes.add(codeKey(scope.code));
  }
  for (const [row, scope] of scopes.entries()) {
    if (scope.code === "") scope.code = nextCode(scopes.map(({ code }) => code), "S");
    if (scope.label === "") say("label-missing", "warning", table.rows[row]?.line ?? null, null, { code: scope.code });
    if (scope.userBenefit === "") say("scope-without-user-benefit", "warning", table.rows[row]?.line ?? null, null, { scope: scope.label || scope.code });
  }
}

function findResource(resources: readonly NamedResource[], name: string): Resource | undefined {
  const key = nameKey(name);
  return resources.find(({ resource, header }) => [resource.label, resource.code, header].some((text) => nameKey(text) === key))?.resource;
}

function headerKey(text: string): string {
  return nameKey(text.replaceAll(/[_-]/g, " "));
}
