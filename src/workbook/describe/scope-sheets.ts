import type { SheetDescription } from "../description.js";
import { SERIES_COLORS } from "../looks.js";
import { contributionsBegun } from "../tables/begun-sheets.js";
import { gainBalanceTable } from "../tables/gain-balance-table.js";
import { demandTable, gainsTable, interestTable, needsTable, scopeColumns, scopesTable } from "../tables/scopes-tables.js";
import { criteriaTable, partColumns, ratingsTable, scoresTable, valuesTable } from "../tables/scoring-tables.js";
import type { TableContext } from "../tables/table-context.js";
import { describeTable } from "./describe-table.js";
import { layOutSheet } from "./lay-out-sheet.js";
import { weightingBlocks } from "./weighting-blocks.js";
import { matrixRow } from "./partner-sheets.js";
import { participantRows } from "./sharing-sheets.js";

const INPUT_COLOR = "#E69F00";
const RESULT_COLOR = "#2E8C9A";

/** The needs, as soon as there is a partner to have some. */
export function needsSheet(context: TableContext): SheetDescription[] {
  const { project, words } = context;
  if (project.partners.length === 0) return [];
  return [layOutSheet({ id: "Needs", color: INPUT_COLOR, blocks: [describeTable(needsTable(context), project.needs)] }, words, project.name)];
}

/** Scopes, who takes part and what it takes, once there is a scope. */
export function scopeSheets(context: TableContext): SheetDescription[] {
  const { project, words } = context;
  if (project.scopes.length === 0) return [];
  const ids = scopeColumns(project);
  const interest = project.partners.map((partner, p) => matrixRow(partner.code, ids, project.interest[p] ?? []));
  const demand = project.resources.length === 0 ? [] : [describeTable(demandTable(context), project.demand)];
  return [
    layOutSheet({ id: "Scopes", color: INPUT_COLOR, blocks: [describeTable(scopesTable(context), project.scopes)] }, words, project.name),
    layOutSheet({ id: "Participation", color: INPUT_COLOR, blocks: [describeTable(interestTable(context), interest), ...demand] }, words, project.name),
  ];
}

/** Gains, once there is a scope; for the chosen one, beside what each participant gives. */
export function gainsSheet(context: TableContext): SheetDescription[] {
  const { project, words } = context;
  if (project.scopes.length === 0) return [];
  const balance = contributionsBegun(project) && project.contributions.scope !== null ? [describeTable(gainBalanceTable(context), participantRows(project))] : [];
  return [layOutSheet({ id: "Gains", color: INPUT_COLOR, hint: context.words.hints.Gains, blocks: [...balance, describeTable(gainsTable(context), project.gains)] }, words, project.name)];
}

/** Criteria as soon as there are some; ratings and scores once there are scopes too. */
export function scoringSheets(context: TableContext): SheetDescription[] {
  const { project, words } = context;
  if (project.criteria.length === 0) return [];
  if (project.scopes.length === 0) {
    return [layOutSheet({ id: "Criteria", color: INPUT_COLOR, blocks: [describeTable(criteriaTable(context), project.criteria), ...weightingBlocks(context)] }, words, project.name)];
  }
  const criteria = project.criteria.map((criterion) => `criterion:${criterion.code}`);
  const ratings = project.scopes.map((scope, s) => matrixRow(scope.code, criteria, project.ratings[s] ?? []));
  const codes = project.scopes.map((scope) => matrixRow(scope.code, [], []));
  return [
    layOutSheet(
      {
        id: "Criteria",
        color: INPUT_COLOR,
        blocks: [describeTable(criteriaTable(context), project.criteria), describeTable(ratingsTable(context), ratings), ...weightingBlocks(context)],
      },
      words,
      project.name,
    ),
    layOutSheet(
      {
        id: "Scores",
        color: RESULT_COLOR,
        blocks: [
          describeTable(scoresTable(context), codes),
          {
            chart: {
              id: "ScoresByCriterion",
              kind: "bar-stacked",
              title: words.charts.scores,
              table: "Scores",
              categories: "label",
              series: partColumns(project).map((column, c) => ({ column, color: SERIES_COLORS[c % SERIES_COLORS.length] ?? "#0F6C7B" })),
              format: "0.0",
            },
            rows: Math.min(40, 8 + Math.ceil(project.scopes.length * 1.6)),
            columns: 9,
          },
          describeTable(valuesTable(context), codes),
        ],
      },
      words,
      project.name,
    ),
  ];
}
