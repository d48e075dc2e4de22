import type { ContributionLine, Pilot, Project } from "../../core/project/project.js";
import { participants } from "../../core/scoring/participants.js";
import type { SheetDescription } from "../description.js";
import { SERIES_COLORS } from "../looks.js";
import { balanceIndicatorsTable, balanceLinesTable, balancePartnersTable, balanceResourcesTable, type BalanceRow } from "../tables/balance-tables.js";
import { burdensTable, contributionChoiceTable, contributionsTable, neededTable } from "../tables/contributions-tables.js";
import { pilotActionsTable, pilotIndicatorsTable, pilotPlanTable, pilotTable } from "../tables/pilot-tables.js";
import type { TableContext } from "../tables/table-context.js";
import { describeTable } from "./describe-table.js";
import { layOutSheet } from "./lay-out-sheet.js";

const INPUT_COLOR = "#E69F00";
const RESULT_COLOR = "#2E8C9A";

/** Contributions, once some scope needs some resource or somebody has begun to say who gives what. */
export function contributionSheets(context: TableContext): SheetDescription[] {
  const { project, words } = context;
  if (project.resources.length === 0 || project.scopes.length === 0) return [];
  const { scope, floor, stamp } = project.contributions;
  if (project.demand.length === 0 && project.contributions.lines.length === 0 && scope === null && floor === null && stamp === null) return [];
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
              format: "0%",
            },
            rows: Math.min(70, 8 + burdened.length),
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

/** The pilot and its balance sheet, once a pilot has begun to be described. */
export function pilotSheets(context: TableContext): SheetDescription[] {
  const { project, words } = context;
  const { pilot } = project;
  if (!hasBegun(pilot)) return [];
  const counted = project.resources.length > 0;
  return [
    layOutSheet(
      {
        id: "Pilot",
        color: INPUT_COLOR,
        hint: words.hints.Pilot,
        ...(counted ? { todo: "COUNTBLANK({PilotPlan.actual})" } : {}),
        blocks: [
          describeTable(pilotTable(context), [pilot]),
          describeTable(pilotActionsTable(context), pilot.actions),
          ...(counted ? [describeTable(pilotPlanTable(context), pilot.plan)] : []),
          describeTable(pilotIndicatorsTable(context), pilot.indicators),
        ],
      },
      words,
      project.name,
    ),
    ...(counted ? [balanceSheet(context, pilot)] : []),
  ];
}

/** Whether anything was said of the pilot. */
function hasBegun({ actions, plan, indicators, ...said }: Pilot): boolean {
  return actions.length + plan.length + indicators.length > 0 || Object.values(said).some((value) => value !== null && value !== "");
}

/** Planned against actual, by partner, resource, indicator and line. */
function balanceSheet(context: TableContext, pilot: Pilot): SheetDescription {
  const { project, words } = context;
  const row = (partial: Partial<BalanceRow>): BalanceRow => ({ partner: "", resource: "", code: "", ...partial });
  const lines = [...new Map(pilot.plan.map((line) => [`${line.partner}|${line.resource}`, row({ partner: line.partner, resource: line.resource })])).values()];
  const partners = [...new Set(lines.map((line) => line.partner))].map((partner) => row({ partner }));
  const resources = [...new Set(lines.map((line) => line.resource))].map((resource) => row({ resource }));
  return layOutSheet(
    {
      id: "PilotBalance",
      color: RESULT_COLOR,
      blocks: [
        describeTable(balancePartnersTable(context), partners),
        {
          chart: {
            id: "PlannedAndActual",
            kind: "bar",
            title: words.charts.balance,
            table: "BalancePartners",
            categories: "institution",
            series: [
              { column: "planned", color: SERIES_COLORS[2] ?? "#56B4E9" },
              { column: "actual", color: SERIES_COLORS[0] ?? "#0F6C7B" },
            ],
            format: "#,##0",
          },
          rows: Math.min(70, 8 + 2 * partners.length),
          columns: 8,
        },
        describeTable(balanceResourcesTable(context), resources),
        describeTable(
          balanceIndicatorsTable(context),
          pilot.indicators.map((indicator) => row({ code: indicator.code })),
        ),
        describeTable(balanceLinesTable(context), lines),
      ],
    },
    words,
    project.name,
  );
}
