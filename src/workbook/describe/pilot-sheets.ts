import { pilotFacts } from "../../core/pilot/pilot-facts.js";
import { pilotResources } from "../../core/pilot/project-pilot-choice.js";
import type { Pilot } from "../../core/project/project.js";
import type { SheetDescription } from "../description.js";
import { SERIES_COLORS } from "../looks.js";
import { balanceIndicatorsTable, balanceLinesTable, balancePartnersTable, balanceResourcesTable, type BalanceRow } from "../tables/balance-tables.js";
import { pilotBegun } from "../tables/begun-sheets.js";
import { balanceActionsTable, balanceDecisionTable, balanceGainsTable, decisionLimits, limitsTable } from "../tables/decision-tables.js";
import { pilotPartnersTable, pilotUseTable } from "../tables/pilot-choice-tables.js";
import { pilotActionsTable, pilotEffortsTable, pilotIndicatorsTable, pilotPlanTable, pilotRemarksTable, pilotTable } from "../tables/pilot-tables.js";
import type { TableContext } from "../tables/table-context.js";
import { describeTable } from "./describe-table.js";
import { layOutSheet, type ChartBlock } from "./lay-out-sheet.js";

const INPUT_COLOR = "#E69F00";
const RESULT_COLOR = "#2E8C9A";

/** The pilot and its balance sheet, once a pilot has begun to be described. */
export function pilotSheets(context: TableContext): SheetDescription[] {
  const { project, words } = context;
  const { pilot } = project;
  if (!pilotBegun(project)) return [];
  const counted = project.resources.length > 0;
  const used = pilotResources(project).map((resource) => ({ resource }));
  return [
    layOutSheet(
      {
        id: "Pilot",
        color: INPUT_COLOR,
        hint: words.hints.Pilot,
        blocks: [
          describeTable(pilotTable(context), [pilot]),
          describeTable(pilotActionsTable(context), pilot.actions),
          ...(counted ? [describeTable(pilotEffortsTable(context), pilot.efforts), describeTable(pilotUseTable(context), used)] : []),
          describeTable(
            pilotPartnersTable(context),
            project.partners.map(({ code }) => ({ partner: code })),
          ),
          ...(counted ? [describeTable(pilotPlanTable(context), pilot.plan)] : []),
          describeTable(pilotIndicatorsTable(context), pilot.indicators),
        ],
      },
      words,
      project.name,
    ),
    balanceSheet(context, pilot),
  ];
}

/** The decision suggested and what it rests on, planned against actual, indicators, gains, what users got, what was learnt. */
function balanceSheet(context: TableContext, pilot: Pilot): SheetDescription {
  const { project, words } = context;
  const row = (partial: Partial<BalanceRow>): BalanceRow => ({ partner: "", resource: "", code: "", ...partial });
  const lines = [...new Map(pilot.plan.map((line) => [`${line.partner}|${line.resource}`, row({ partner: line.partner, resource: line.resource })])).values()];
  const partners = [...new Set(lines.map((line) => line.partner))].map((partner) => row({ partner }));
  const resources = [...new Set(lines.map((line) => line.resource))].map((resource) => row({ resource }));
  const counted = project.resources.length > 0;
  const chart: ChartBlock = {
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
    rows: 6 + Math.ceil(1.5 * partners.length),
    columns: 8,
  };
  const attainment: ChartBlock = {
    chart: {
      id: "IndicatorAttainment",
      kind: "bar",
      title: words.charts.attainment,
      table: "BalanceIndicators",
      categories: "label",
      series: [{ column: "attainment", color: SERIES_COLORS[0] ?? "#0F6C7B" }],
      format: words.formats.percent,
    },
    rows: 8 + pilot.indicators.length,
    columns: 6,
  };
  return layOutSheet(
    {
      id: "PilotBalance",
      color: RESULT_COLOR,
      blocks: [
        describeTable(balanceDecisionTable(context), [{ code: "1" }]),
        ...(counted
          ? [
              describeTable(balancePartnersTable(context), partners),
              chart,
              describeTable(balanceResourcesTable(context), resources),
            ]
          : []),
        describeTable(
          balanceIndicatorsTable(context),
          pilot.indicators.map((indicator) => row({ code: indicator.code })),
        ),
        ...(pilot.indicators.length > 0 ? [attainment] : []),
        ...(project.scopes.length > 0 ? [describeTable(balanceGainsTable(context), pilotFacts(project).gains.map(({ partner }) => ({ code: partner })))] : []),
        describeTable(
          balanceActionsTable(context),
          pilot.actions.map(({ code }) => ({ code })),
        ),
        describeTable(pilotRemarksTable(context), pilot.remarks),
        // Limits are looked up: what was planned and done comes first.
        describeTable(limitsTable(context, "DecisionLimits", words.formats.percent), decisionLimits(context)),
        ...(counted ? [describeTable(balanceLinesTable(context), lines)] : []),
      ],
    },
    words,
    project.name,
  );
}
