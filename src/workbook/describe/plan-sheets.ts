import type { ContributionLine, Project } from "../../core/project/project.js";
import { participants } from "../../core/scoring/participants.js";
import type { SheetDescription } from "../description.js";
import { SERIES_COLORS } from "../looks.js";
import { contributionsBegun } from "../tables/begun-sheets.js";
import { burdensTable, contributionChoiceTable, contributionsTable, neededTable } from "../tables/contributions-tables.js";
import type { TableContext } from "../tables/table-context.js";
import { describeTable } from "./describe-table.js";
import { layOutSheet } from "./lay-out-sheet.js";

const RESULT_COLOR = "#2E8C9A";

/** Contributions, once some scope needs some resource or somebody has begun to say who gives what. */
export function contributionSheets(context: TableContext): SheetDescription[] {
  const { project, words } = context;
  if (!contributionsBegun(project)) return [];
  const computed = new Map(project.contributions.stamp?.demand.map((entry) => [entry.resource, entry.amount]) ?? []);
  // What was needed when the amounts were computed stays in view, so that its end is seen.
  const needed = new Set([...project.demand.map((demand) => demand.resource), ...computed.keys()]);
  const known = project.resources.map(({ code }) => code);
  const neededCodes = [...known.filter((code) => needed.has(code)), ...[...computed.keys()].filter((code) => !known.includes(code))];
  const lines = contributionRows(project);
  const burdened = project.partners.filter((partner) => lines.some((line) => line.partner === partner.code)).map((partner) => ({ partner: partner.code }));
  return [
    layOutSheet(
      {
        id: "Contributions",
        color: RESULT_COLOR,
        hint: words.hints.Contributions,
        blocks: [
          describeTable(contributionChoiceTable(context), [project.contributions]),
          describeTable(
            neededTable(context),
            neededCodes.map((resource) => ({ resource, computedDemand: computed.get(resource) ?? null })),
          ),
          describeTable(burdensTable(context), burdened),
          {
            chart: {
              id: "Burdens",
              kind: "bar",
              title: words.charts.burdens,
              table: "Burdens",
              categories: "institution",
              series: [{ column: "burden", color: SERIES_COLORS[0] ?? "#0F6C7B" }],
              format: words.formats.percent,
            },
            rows: 8 + burdened.length,
            columns: 6,
          },
          describeTable(contributionsTable(context), lines),
        ],
      },
      words,
      project.name,
    ),
  ];
}

/** Whether a line says anything: one that does not is not read back. */
export function saysSomething(line: ContributionLine): boolean {
  return line.amount !== null || line.locked !== null || line.inputs !== null || line.note !== "";
}

/** The lines of the project that say something, and an empty one for each participant and needed resource that has none yet. */
export function contributionRows(project: Project): ContributionLine[] {
  const { scope } = project.contributions;
  const lines = project.contributions.lines.filter(saysSomething);
  if (scope === null) return lines;
  const existing = new Set(lines.map((line) => `${line.partner}|${line.resource}`));
  const needed = project.resources.filter((resource) => project.demand.some((demand) => demand.scope === scope && demand.resource === resource.code));
  const missing = participants(project, scope).flatMap((partner) =>
    needed.filter((resource) => !existing.has(`${partner}|${resource.code}`)).map((resource): ContributionLine => ({ partner, resource: resource.code, amount: null, locked: null, inputs: null, note: "" })),
  );
  return [...lines, ...missing];
}
