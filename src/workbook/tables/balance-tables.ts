import { quoteText } from "../formula-references.js";
import { formulaColumn, labelColumn, type ColumnSpec, type TableSpec } from "./column-spec.js";
import { lookUp } from "./matrix-row.js";
import type { TableContext } from "./table-context.js";

/** A line of the balance sheet: codes only, all else is live. */
export interface BalanceRow {
  partner: string;
  resource: string;
  code: string;
}

function code(id: keyof BalanceRow, header: string): ColumnSpec<BalanceRow> {
  return labelColumn<BalanceRow>(id, header, (row) => row[id] || null, { key: true, look: "code", width: 12 });
}

const blank = (): BalanceRow => ({ partner: "", resource: "", code: "" });
const VARIANCE = '=IF(COUNT({@planned},{@actual})<2,"",{@actual}-{@planned})';
const RATE = '=IF(COUNT({@planned},{@actual})<2,"",IF({@planned}=0,"",{@actual}/{@planned}))';

/** A sum over the lines of this row that hold a figure: empty where none does, a question mark where some hold what is no number. */
function sumWhere(table: string, column: string, keys: string[], doubtful: string): string {
  const mine = keys.map((key) => `({${table}.${key}}={@${key}})`).join("*");
  const conditions = keys.map((key) => `{${table}.${key}},{@${key}}`).join(",");
  return `IF(SUMPRODUCT(${mine}*${doubtful})>0,"?",IF(SUMPRODUCT(${mine}*ISNUMBER({${table}.${column}}))=0,"",SUMIFS({${table}.${column}},${conditions})))`;
}

/** A sum of the pilot's plan; nothing for partners and resources that are gone. */
function planSum(column: "planned" | "actual"): string {
  const known = "COUNT(MATCH({@partner},{Partners.code},0),MATCH({@resource},{Resources.code},0))<2";
  return `=IF(${known},"",${sumWhere("PilotPlan", column, ["partner", "resource"], `ISTEXT({PilotPlan.${column}})`)})`;
}

/** A sum of the lines of this sheet; unknown where some line of the plan is not among them. */
function lineSum(column: string, key: string): string {
  return `=IF(INDEX({BalanceDecision.uncounted},1)<>0,"?",${sumWhere("BalanceLines", column, [key], `({BalanceLines.${column}}="?")`)})`;
}

export function balanceLinesTable({ words }: TableContext): TableSpec<BalanceRow> {
  const headers = words.columns.BalanceLines;
  const { formats } = words;
  const unitValue = "INDEX({Resources.unitValue},MATCH({@resource},{Resources.code},0))";
  const valued = (column: string): string => `=IF(ISNUMBER({@${column}}),IF(${unitValue}="","",{@${column}}*${unitValue}),{@${column}})`;
  return {
    id: "BalanceLines",
    caption: words.captions.BalanceLines,
    owner: "result",
    key: (row) => `${row.partner}|${row.resource}`,
    blank,
    columns: [
      code("partner", headers.partner),
      formulaColumn("institution", headers.institution, lookUp("partner", "Partners.institution", "Partners.code"), { look: "label", width: 46 }),
      code("resource", headers.resource),
      formulaColumn("resourceLabel", headers.resourceLabel, lookUp("resource", "Resources.label", "Resources.code"), { look: "label", width: 26 }),
      formulaColumn("unit", headers.unit, lookUp("resource", "Resources.unit", "Resources.code"), { look: "label", width: 14 }),
      formulaColumn("planned", headers.planned, planSum("planned"), { format: formats.amount }),
      formulaColumn("actual", headers.actual, planSum("actual"), { format: formats.amount }),
      formulaColumn("variance", headers.variance, VARIANCE, { format: formats.signed }),
      formulaColumn("rate", headers.rate, RATE, { format: formats.percent }),
      formulaColumn("plannedValue", headers.plannedValue, valued("planned"), { format: formats.euros }),
      formulaColumn("actualValue", headers.actualValue, valued("actual"), { format: formats.euros }),
    ],
  };
}

export function balancePartnersTable({ words }: TableContext): TableSpec<BalanceRow> {
  const headers = words.columns.BalancePartners;
  const { formats } = words;
  const means = "INDEX({Means.value},MATCH({@partner},{Means.partner},0))";
  const burden = (column: string): string => `=IF(COUNT({@${column}},${means})<2,"",IF(${means}=0,"",{@${column}}/${means}))`;
  return {
    id: "BalancePartners",
    caption: words.captions.BalancePartners,
    owner: "result",
    key: (row) => row.partner,
    blank,
    columns: [
      code("partner", headers.partner),
      formulaColumn("institution", headers.institution, lookUp("partner", "Partners.institution", "Partners.code"), { look: "label", width: 46 }),
      formulaColumn("planned", headers.planned, lineSum("plannedValue", "partner"), { format: formats.euros }),
      formulaColumn("actual", headers.actual, lineSum("actualValue", "partner"), { format: formats.euros }),
      formulaColumn("variance", headers.variance, VARIANCE, { format: "+#,##0;-#,##0;0" }),
      formulaColumn("rate", headers.rate, RATE, { format: formats.percent }),
      formulaColumn("plannedBurden", headers.plannedBurden, burden("planned"), { format: formats.percent1 }),
      formulaColumn("actualBurden", headers.actualBurden, burden("actual"), { format: formats.percent1 }),
    ],
  };
}

export function balanceResourcesTable({ words }: TableContext): TableSpec<BalanceRow> {
  const headers = words.columns.BalanceResources;
  const { formats } = words;
  return {
    id: "BalanceResources",
    caption: words.captions.BalanceResources,
    owner: "result",
    key: (row) => row.resource,
    blank,
    columns: [
      code("resource", headers.resource),
      formulaColumn("label", headers.label, lookUp("resource", "Resources.label", "Resources.code"), { look: "label", width: 46 }),
      formulaColumn("planned", headers.planned, lineSum("planned", "resource"), { format: formats.amount }),
      formulaColumn("actual", headers.actual, lineSum("actual", "resource"), { format: formats.amount }),
      formulaColumn("variance", headers.variance, VARIANCE, { format: formats.signed }),
      formulaColumn("rate", headers.rate, RATE, { format: formats.percent }),
      formulaColumn("unit", headers.unit, lookUp("resource", "Resources.unit", "Resources.code"), { look: "label", width: 14 }),
    ],
  };
}

export function balanceIndicatorsTable({ words }: TableContext): TableSpec<BalanceRow> {
  const headers = words.columns.BalanceIndicators;
  const { formats, formulas } = words;
  const figure = (column: string): string => {
    const cell = `INDEX({PilotIndicators.${column}},MATCH({@code},{PilotIndicators.code},0))`;
    return `=IF({@code}="","",IF(${cell}="","",${cell}))`;
  };
  return {
    id: "BalanceIndicators",
    caption: words.captions.BalanceIndicators,
    owner: "result",
    key: (row) => row.code,
    blank,
    columns: [
      code("code", headers.code),
      formulaColumn("label", headers.label, lookUp("code", "PilotIndicators.label", "PilotIndicators.code"), { look: "label", width: 46 }),
      formulaColumn("baseline", headers.baseline, figure("baseline"), { format: formats.amount }),
      formulaColumn("target", headers.target, figure("target"), { format: formats.amount }),
      formulaColumn("actual", headers.actual, figure("actual"), { format: formats.amount }),
      formulaColumn("attainment", headers.attainment, '=IF(OR({@baseline}="",{@target}="",{@actual}=""),"",IF({@target}={@baseline},"",({@actual}-{@baseline})/({@target}-{@baseline})))', {
        format: formats.percent,
        look: "total",
      }),
      formulaColumn("unit", headers.unit, lookUp("code", "PilotIndicators.unit", "PilotIndicators.code"), { look: "label", width: 14 }),
      formulaColumn(
        "state",
        headers.state,
        `=IF({@code}="","",IF({@baseline}="",${quoteText(formulas.noBaseline)},IF({@attainment}="",${quoteText(formulas.toMeasure)},IF({@attainment}>=1,${quoteText(formulas.reached)},IF({@attainment}>0,${quoteText(formulas.better)},${quoteText(formulas.worse)})))))`,
        { look: "check", width: 26 },
      ),
    ],
  };
}
