import { capOf } from "../../src/core/contributions/project-balance-input.js";
import { isPlanStale } from "../../src/core/contributions/is-plan-stale.js";
import { meansValue } from "../../src/core/contributions/means-value.js";
import { scopeDemand } from "../../src/core/contributions/scope-demand.js";
import { analyseOverlap } from "../../src/core/overlap/analyse-overlap.js";
import { pilotBalance, type Variance } from "../../src/core/pilot/pilot-balance.js";
import type { Project } from "../../src/core/project/project.js";
import { participants } from "../../src/core/scoring/participants.js";
import { scoreScopes } from "../../src/core/scoring/score-scopes.js";
import type { Language } from "../../src/words/language.js";
import { closestPairs } from "../../src/workbook/describe/closest-pairs.js";
import { saysSomething } from "../../src/workbook/describe/plan-sheets.js";
import { containmentFigures, sharingFigures } from "./sharing-figures.js";
import { isLarge } from "../../src/workbook/tables/overlap-tables.js";
import { summaryFigures } from "./summary-figures.js";
import { pilotChoiceFigures } from "./pilot-choice-figures.js";
import { MATRIX_TABLES } from "../../src/workbook/tables/matrix-table.js";
import { sheetWords } from "../../src/words/sheets.js";
import { occurrenceKeys } from "../../src/core/project/occurrence-keys.js";
import { dayOf, governanceFigures } from "./governance-figures.js";
import { heldBy } from "./held-by.js";
import { weightingFigures } from "./weighting-figures.js";

/** One live figure of the workbook and what the core says that it must be. `null` is an empty cell. */
export interface Figure {
  table: string;
  row: string;
  column: string;
  value: number | string | null;
}

/** Every overlap, score, rank, burden and variance of a project; deadlines are those of `today`, the day that the workbook was calculated on. */
export function expectedFigures(project: Project, language: Language, today = dayOf(new Date())): Figure[] {
  return [...partnerFigures(project, language), ...overlapFigures(project), ...sharingFigures(project, language), ...scoreFigures(project, language), ...weightingFigures(project, language), ...contributionFigures(project, language), ...pilotFigures(project, language), ...pilotChoiceFigures(project, language), ...summaryFigures(project, language), ...governanceFigures(project, language, today)];
}

/** As spreadsheets compare texts. */
function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function partnerFigures(project: Project, language: Language): Figure[] {
  const { formulas } = sheetWords(language);
  const partners = project.partners.flatMap((partner): Figure[] => {
    const twice = project.partners.filter((other) => same(other.institution, partner.institution) && same(other.service, partner.service)).length > 1;
    const check = partner.institution === "" ? null : twice ? formulas.duplicate : formulas.ok;
    return [
      { table: "Partners", row: partner.code, column: "active", value: partner.status === "withdrawn" ? 0 : 1 },
      { table: "Partners", row: partner.code, column: "check", value: check },
    ];
  });
  const resources = project.resources.map((resource): Figure => {
    const check = resource.label === "" ? null : resource.unitValue === null ? formulas.noUnitValue : formulas.ok;
    return { table: "Resources", row: resource.code, column: "check", value: check };
  });
  const totals = (["domains", "audiences", "tools"] as const).flatMap((dimension) =>
    project.partners.map((partner, p): Figure => {
      const value = (project[dimension].values[p] ?? []).reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
      return { table: MATRIX_TABLES[dimension], row: partner.code, column: "total", value };
    }),
  );
  return [...partners, ...resources, ...totals];
}

function overlapFigures(project: Project): Figure[] {
  const { byDimension, combined, meanWithOthers } = analyseOverlap(project);
  const codes = project.partners.map((partner) => partner.code);
  const figures: Figure[] = [];
  if (codes.length < 2) return figures;
  if (isLarge(project)) {
    // Against the first partner; of the pairs, those that are listed.
    codes.forEach((row, i) => {
      if (i === 0) return;
      figures.push({ table: "Overlap", row, column: "combined", value: combined[0]?.[i] ?? null });
      figures.push(...containmentFigures(project, "Overlap", row, i, 0));
      for (const dimension of ["domains", "audiences", "tools"] as const) figures.push({ table: "Overlap", row, column: dimension, value: byDimension[dimension][0]?.[i] ?? null });
    });
    for (const { a, b } of closestPairs(project, 200)) figures.push({ table: "Pairs", row: `${a}|${b}`, column: "combined", value: combined[codes.indexOf(a)]?.[codes.indexOf(b)] ?? null });
    return figures;
  }
  codes.forEach((a, i) => {
    figures.push({ table: "Overlap", row: a, column: "mean", value: meanWithOthers[i] ?? null });
    codes.forEach((b, j) => {
      if (i === j) return;
      const value = combined[i]?.[j] ?? null;
      figures.push({ table: "Overlap", row: a, column: `partner:${b}`, value });
      if (i > j) return;
      const row = `${a}|${b}`;
      figures.push({ table: "Pairs", row, column: "combined", value });
      for (const dimension of ["domains", "audiences", "tools"] as const) figures.push({ table: "Pairs", row, column: dimension, value: byDimension[dimension][i]?.[j] ?? null });
      figures.push(...containmentFigures(project, "Pairs", row, i, j));
    });
  });
  return figures;
}

function scoreFigures(project: Project, language: Language): Figure[] {
  const { formulas } = sheetWords(language);
  if (project.criteria.length === 0) return project.scopes.map(({ code }) => ({ table: "Scopes", row: code, column: "participants", value: participants(project, code).length }));
  const total = project.criteria.reduce((sum, criterion) => sum + (criterion.weight ?? 0), 0);
  const criteria = project.criteria.flatMap((criterion): Figure[] => {
    const { worst, best } = criterion;
    const direction = worst === null || best === null || worst === best ? null : best > worst ? formulas.benefit : formulas.cost;
    return [
      { table: "Criteria", row: criterion.code, column: "share", value: total === 0 ? null : (criterion.weight ?? 0) / total },
      { table: "Criteria", row: criterion.code, column: "direction", value: direction },
    ];
  });
  const vetoes = { "no-user-benefit": formulas.noUserBenefit, "excluded-by-mission": formulas.outsideMissions, "participant-without-gain": formulas.withoutGain };
  const scores = scoreScopes(project).flatMap((score): Figure[] => {
    const figure = (column: string, value: Figure["value"], table = "Scores"): Figure => ({ table, row: score.scope, column, value });
    const [veto] = score.vetoes;
    return [
      figure("score", score.score),
      figure("low", score.low),
      figure("high", score.high),
      figure("rank", score.rank),
      figure("participants", score.participants.length),
      figure("participants", score.participants.length, "Scopes"),
      figure("veto", veto === undefined ? null : vetoes[veto.reason]),
      ...project.criteria.flatMap((criterion, c) => [
        figure(`value:${criterion.code}`, score.values[c] ?? null, "Values"),
        figure(`part:${criterion.code}`, score.parts[c] ?? null),
      ]),
    ];
  });
  return [...criteria, ...scores];
}

function contributionFigures(project: Project, language: Language): Figure[] {
  const { scope, lines, stamp } = project.contributions;
  if (project.resources.length === 0) return [];
  const figures: Figure[] = project.partners.map((partner, p) => ({ table: "Means", row: partner.code, column: "value", value: meansValue(project, p) }));
  for (const [p, partner] of project.partners.entries()) figures.push({ table: "Means", row: partner.code, column: "share", value: project.partners[p]?.committableShare ?? 1 });
  if (scope === null || project.demand.length === 0) return figures;
  const { formulas } = sheetWords(language);
  const state = stamp === null ? formulas.notComputed : isPlanStale(project) ? formulas.stale : formulas.upToDate;
  figures.push({ table: "ContributionChoice", row: "1", column: "state", value: state });
  const taking = participants(project, scope);
  const demands = scopeDemand(project, scope, taking.length);
  const resourceOf = (code: string): number => project.resources.findIndex((resource) => resource.code === code);
  for (const resource of project.resources.filter((candidate) => project.demand.some((demand) => demand.resource === candidate.code))) {
    const own = lines.filter((line) => line.resource === resource.code);
    const r = resourceOf(resource.code);
    const demand = demands[r] ?? 0;
    const available = project.partners.reduce((sum, _, p) => sum + capOf(project, p, r), 0);
    const given = own.reduce((sum, line) => sum + (line.amount ?? 0), 0);
    const check = demand === 0 ? "–" : available < demand - 1e-6 ? formulas.shortage : Math.abs(given - demand) <= 1e-6 ? formulas.met : formulas.notMet;
    const figure = (column: string, value: Figure["value"]): Figure => ({ table: "Needed", row: resource.code, column, value });
    figures.push(figure("demand", demand), figure("available", demand === 0 ? null : available), figure("given", given), figure("difference", given - demand), figure("check", check));
  }
  for (const [p, partner] of project.partners.entries()) {
    const own = lines.filter((line) => line.partner === partner.code && saysSomething(line));
    if (own.length === 0) continue;
    let given: number | null = null;
    const rows = occurrenceKeys(own.map((line) => `${line.partner}|${line.resource}`));
    for (const [l, line] of own.entries()) {
      const r = resourceOf(line.resource);
      const unitValue = project.resources[r]?.unitValue ?? null;
      const value = line.amount === null || unitValue === null ? null : line.amount * unitValue;
      if (value !== null) given = (given ?? 0) + value;
      const row = rows[l] ?? "";
      const cap = capOf(project, p, r);
      const kept = line.locked === null || Math.abs((line.amount ?? 0) - line.locked) <= 1e-6;
      const counts = taking.includes(line.partner) && ((line.locked ?? 0) > 0 || (demands[r] ?? 0) > 0);
      const check = line.amount === null ? (counts ? formulas.notComputed : null) : line.amount > cap + 1e-6 ? formulas.aboveCap : kept ? formulas.ok : formulas.lockNotKept;
      figures.push({ table: "Contributions", row, column: "committable", value: cap });
      figures.push({ table: "Contributions", row, column: "slack", value: line.amount === null ? null : cap - line.amount });
      figures.push({ table: "Contributions", row, column: "check", value: check });
      figures.push({ table: "Contributions", row, column: "value", value });
    }
    const means = meansValue(project, p);
    figures.push({ table: "Burdens", row: partner.code, column: "means", value: means });
    figures.push({ table: "Burdens", row: partner.code, column: "given", value: given });
    const burden = given === null || means === 0 ? null : given / means;
    figures.push({ table: "Burdens", row: partner.code, column: "burden", value: burden });
    figures.push({ table: "Burdens", row: partner.code, column: "heldBy", value: given === null ? null : heldBy(project, language, own, burden) });
  }
  return figures;
}

function pilotFigures(project: Project, language: Language): Figure[] {
  if (project.pilot.plan.length === 0) return [];
  const balance = pilotBalance(project);
  const { formulas } = sheetWords(language);
  const stateOf = (code: string, attainment: number | null): string => {
    if (project.pilot.indicators.find((indicator) => indicator.code === code)?.baseline == null) return formulas.noBaseline;
    if (attainment === null) return formulas.toMeasure;
    return attainment >= 1 ? formulas.reached : attainment > 0 ? formulas.better : formulas.worse;
  };
  const compared = (table: string, row: string, variance: Variance): Figure[] =>
    (["planned", "actual", "variance", "rate"] as const).map((column) => ({ table, row, column, value: variance[column] }));
  const listed = (code: string, key: "partner" | "resource"): boolean => project.pilot.plan.some((line) => line[key] === code);
  return [
    ...balance.lines.flatMap((line) => [
      ...compared("BalanceLines", `${line.partner}|${line.resource}`, line),
      { table: "BalanceLines", row: `${line.partner}|${line.resource}`, column: "plannedValue", value: line.value.planned },
      { table: "BalanceLines", row: `${line.partner}|${line.resource}`, column: "actualValue", value: line.value.actual },
    ]),
    ...balance.resources.filter((line) => listed(line.resource, "resource")).flatMap((line) => compared("BalanceResources", line.resource, line)),
    ...balance.partners
      .filter((line) => listed(line.partner, "partner"))
      .flatMap((line) => [
        ...compared("BalancePartners", line.partner, line),
        { table: "BalancePartners", row: line.partner, column: "plannedBurden", value: line.burden.planned },
        { table: "BalancePartners", row: line.partner, column: "actualBurden", value: line.burden.actual },
      ]),
    ...balance.indicators.flatMap((line) => [
      { table: "BalanceIndicators", row: line.indicator, column: "attainment", value: line.attainment },
      { table: "BalanceIndicators", row: line.indicator, column: "state", value: stateOf(line.indicator, line.attainment) },
    ]),
  ];
}
