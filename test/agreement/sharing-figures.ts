import { planValues } from "../../src/core/contributions/plan-values.js";
import { analyseGains } from "../../src/core/gains/analyse-gains.js";
import { answersNeed, needCoverage } from "../../src/core/needs/need-coverage.js";
import { containment } from "../../src/core/overlap/containment.js";
import { analyseComplement } from "../../src/core/overlap/what-each-adds.js";
import { DIMENSION_IDS, GAIN_KINDS, type Project } from "../../src/core/project/project.js";
import { compareKeys, SHARING_KEYS } from "../../src/core/sharing/compare-keys.js";
import { groupsApart } from "../../src/core/sharing/groups-apart.js";
import { projectCostModel } from "../../src/core/sharing/project-cost-model.js";
import { projectKeyInput } from "../../src/core/sharing/project-key-input.js";
import { usedItems } from "../../src/core/sharing/used-items.js";
import type { Language } from "../../src/words/language.js";
import { sheetWords } from "../../src/words/sheets.js";
import { contributionsBegun, sharingBegun } from "../../src/workbook/tables/begun-sheets.js";
import { ITEM_TABLES } from "../../src/workbook/tables/complement-tables.js";
import { matrixTable } from "../../src/workbook/tables/matrix-table.js";
import { KEY_CODES } from "../../src/workbook/tables/sharing-tables.js";
import type { Figure } from "./expected-figures.js";

const SUFFIX = { domains: "Domains", audiences: "Audiences", tools: "Tools" } as const;

/** Containment, what each adds, needs covered, gains and sharing keys of a project. */
export function sharingFigures(project: Project, language: Language): Figure[] {
  return [...complementFigures(project, language), ...needFigures(project, language), ...gainFigures(project, language), ...keyFigures(project)];
}

/** Containment of a pair of partners, by dimension. */
export function containmentFigures(project: Project, table: string, row: string, a: number, b: number): Figure[] {
  return DIMENSION_IDS.map((id) => ({ table, row, column: `in${SUFFIX[id]}`, value: containment(project[id].values[a] ?? [], project[id].values[b] ?? []) }));
}

/** What a workbook says of itself that was just written: the rows are those of the participants, the groups were computed from the figures of today. */
export function freshSharingFigures(project: Project, language: Language): Figure[] {
  if (!sharingBegun(project)) return [];
  const { formulas } = sheetWords(language);
  const scope = project.contributions.scope ?? "";
  const { input, partners } = projectKeyInput(project, planValues(project));
  const { itemsAboveTotal } = projectCostModel(project, scope);
  const shared = partners.length > 0 && input.total > 0;
  const apart = new Set(groupsApart(project, planValues(project)).keys.map(({ key }) => key));
  const covered = input.caps.reduce((sum, cap) => sum + cap, 0) * (1 + 1e-9) >= input.total;
  const state = scope === "" ? formulas.chooseScope : partners.length === 0 ? formulas.otherParticipants : !shared ? formulas.nothingNeeded : itemsAboveTotal ? formulas.itemsAboveTotal : covered ? formulas.ok : formulas.capsBelowTotal;
  return [
    { table: "SharingTotals", row: "1", column: "state", value: state },
    ...(itemsAboveTotal ? [] : SHARING_KEYS.map((key): Figure => ({ table: "Apart", row: KEY_CODES[key], column: "state", value: apart.has(key) ? formulas.upToDate : null }))),
  ];
}

function complementFigures(project: Project, language: Language): Figure[] {
  if (project.partners.length === 0 || DIMENSION_IDS.every((id) => project[id].items.length === 0)) return [];
  const words = sheetWords(language);
  const complement = analyseComplement(project);
  const adds = project.partners.flatMap((partner, p) => {
    const figure = (column: string, value: number): Figure => ({ table: "Adds", row: partner.code, column, value });
    return [
      figure("only", DIMENSION_IDS.reduce((sum, id) => sum + (complement[id].only[p]?.length ?? 0), 0)),
      ...DIMENSION_IDS.flatMap((id) => [
        figure(`has${SUFFIX[id]}`, (project[id].values[p] ?? []).filter((value) => (value ?? 0) > 0).length),
        figure(`only${SUFFIX[id]}`, complement[id].only[p]?.length ?? 0),
      ]),
    ];
  });
  const items = DIMENSION_IDS.flatMap((id) => {
    const headers = matrixTable({ project, language, words }, id).columns.flatMap((column) => (column.id.startsWith("item:") ? [column.header] : []));
    return headers.flatMap((row, k): Figure[] => {
      const holders = project.partners.filter((partner, p) => partner.status !== "withdrawn" && (project[id].values[p]?.[k] ?? 0) > 0);
      const check = complement[id].lacking.includes(k) ? words.formulas.nobodyHas : holders.length === 1 ? words.formulas.oneHas : null;
      return [
        { table: ITEM_TABLES[id], row, column: "holders", value: holders.length },
        { table: ITEM_TABLES[id], row, column: "holder", value: holders.length === 1 ? (holders[0]?.code ?? "") : null },
        { table: ITEM_TABLES[id], row, column: "check", value: check },
      ];
    });
  });
  return [...adds, ...items];
}

function needFigures(project: Project, language: Language): Figure[] {
  if (project.scopes.length === 0 || project.partners.length === 0) return [];
  const { formulas } = sheetWords(language);
  const withdrawn = new Set(project.partners.filter((partner) => partner.status === "withdrawn").map((partner) => partner.code));
  const scopes = project.scopes.flatMap((scope): Figure[] => {
    const { share, answered } = needCoverage(project, scope);
    return [
      { table: "Scopes", row: scope.code, column: "coverage", value: share },
      { table: "Scopes", row: scope.code, column: "needs", value: answered.length },
    ];
  });
  const needs = project.needs.flatMap((need): Figure[] => {
    const count = withdrawn.has(need.partner) ? null : project.scopes.filter((scope) => answersNeed(need, scope)).length;
    return [
      { table: "Needs", row: need.code, column: "answeredBy", value: count },
      { table: "Needs", row: need.code, column: "check", value: count === null ? null : count === 0 ? formulas.unanswered : formulas.answered },
    ];
  });
  return [...scopes, ...needs];
}

function gainFigures(project: Project, language: Language): Figure[] {
  const { scope } = project.contributions;
  if (scope === null || !contributionsBegun(project)) return [];
  const { formulas } = sheetWords(language);
  const begun = project.gains.some((gain) => gain.scope === scope);
  return analyseGains(project, scope, planValues(project)).flatMap((gains): Figure[] => {
    const figure = (column: string, value: Figure["value"]): Figure => ({ table: "GainBalance", row: gains.partner, column, value });
    const check = gains.withoutGain ? (begun ? formulas.gainsNothing : formulas.gainsNotEntered) : (gains.net ?? 0) < 0 ? formulas.givesMore : formulas.gains;
    return [
      ...GAIN_KINDS.map((kind) =>
        figure(kind, project.gains.filter((gain) => gain.scope === scope && gain.partner === gains.partner && gain.kind === kind && ((gain.level ?? 0) > 0 || (gain.value ?? 0) > 0)).length),
      ),
      figure("kinds", gains.kinds.length),
      figure("value", gains.value),
      figure("given", gains.contribution),
      figure("net", gains.net),
      figure("check", check),
    ];
  });
}

function keyFigures(project: Project): Figure[] {
  if (!sharingBegun(project)) return [];
  const scope = project.contributions.scope ?? "";
  const { input, partners } = projectKeyInput(project, planValues(project));
  const { itemsAboveTotal } = projectCostModel(project, scope);
  const shared = partners.length > 0 && input.total > 0;
  const compared = new Map((shared ? compareKeys(input) : []).map((entry) => [entry.key, entry]));
  const apart = groupsApart(project, planValues(project));
  const codes = partners.map((p) => project.partners[p]?.code ?? "");
  const figures: Figure[] = [
    { table: "SharingTotals", row: "1", column: "total", value: partners.length === 0 ? null : input.total },
  ];
  codes.forEach((row, k) => {
    figures.push({ table: "Shares", row, column: "cap", value: shared ? (input.caps[k] ?? null) : null });
    figures.push({ table: "Shares", row, column: "gain", value: shared ? (input.gains[k] ?? null) : null });
    if (!itemsAboveTotal) figures.push({ table: "Shares", row, column: "alone", value: shared ? (apart.alone[k] ?? null) : null });
    for (const key of SHARING_KEYS) {
      // Contributions are known one by one; as a key, only all together.
      const amount = key === "balanced" ? (shared ? (planValues(project).get(row) ?? null) : null) : (compared.get(key)?.amounts[k] ?? null);
      figures.push({ table: "Shares", row, column: key, value: amount });
      if (key !== "balanced") figures.push({ table: "ShareBurdens", row, column: key, value: compared.get(key)?.burdens[k] ?? null });
    }
  });
  for (const key of SHARING_KEYS) {
    const entry = compared.get(key);
    const row = KEY_CODES[key];
    figures.push(
      { table: "SharingKeys", row, column: "asked", value: entry?.amounts.reduce((sum, amount) => sum + amount, 0) ?? null },
      { table: "SharingKeys", row, column: "heaviest", value: entry?.heaviest ?? null },
      { table: "SharingKeys", row, column: "jain", value: entry?.jain ?? null },
      { table: "SharingKeys", row, column: "gini", value: entry?.gini ?? null },
      { table: "SharingKeys", row, column: "aboveCap", value: entry?.aboveCap.length ?? null },
      { table: "SharingKeys", row, column: "losing", value: entry?.losing.length ?? null },
    );
  }
  const ordinal = new Map<string, number>();
  const uses = usedItems(project, scope, partners);
  let position = 0;
  for (const line of project.scopeItems) {
    const key = `${line.scope}|${line.item}`;
    const times = (ordinal.get(key) ?? 0) + 1;
    ordinal.set(key, times);
    if (line.scope !== scope) continue;
    const users = uses[position++]?.users.length ?? 0;
    // Of lines with the same key only the first is found by it.
    if (times === 1) figures.push({ table: "ScopeItems", row: key, column: "users", value: partners.length === 0 ? null : users });
  }
  return figures;
}
