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
const VARIANCE = '=IF(OR({@planned}="",{@actual}=""),"",{@actual}-{@planned})';
const RATE = '=IF(OR({@planned}="",{@actual}=""),"",IF({@planned}=0,"",{@actual}/{@planned}))';

/** A sum over the lines of this row that hold a figure; unknown where none does. */
function sumWhere(table: string, column: string, keys: string[]): string {
  const mine = keys.map((key) => `({${table}.${key}}={@${key}})`).join("*");
  const conditions = keys.map((key) => `{${table}.${key}},{@${key}}`).join(",");
  return `=IF(SUMPRODUCT(${mine}*ISNUMBER({${table}.${column}}))=0,"",SUMIFS({${table}.${column}},${conditions}))`;
}

export function balanceLinesTable({ words }: TableContext): TableSpec<BalanceRow> {
  const headers = words.columns.BalanceLines;
  const { formats } = words;
  const unitValue = "INDEX({Resources.unitValue},MATCH({@resource},{Resources.code},0))";
  const valued = (column: string): string => `=IF({@${column}}="","",IF(${unitValue}="","",{@${column}}*${unitValue}))`;
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
      formulaColumn("planned", headers.planned, sumWhere("PilotPlan", "planned", ["partner", "resource"]), { format: formats.amount }),
      formulaColumn("actual", headers.actual, sumWhere("PilotPlan", "actual", ["partner", "resource"]), { format: formats.amount }),
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
  const burden = (column: string): string => `=IF(OR({@${column}}="",${means}=""),"",IF(${means}=0,"",{@${column}}/${means}))`;
  return {
    id: "BalancePartners",
    caption: words.captions.BalancePartners,
    owner: "result",
    key: (row) => row.partner,
    blank,
    columns: [
      code("partner", headers.partner),
      formulaColumn("institution", headers.institution, lookUp("partner", "Partners.institution", "Partners.code"), { look: "label", width: 46 }),
      formulaColumn("planned", headers.planned, sumWhere("BalanceLines", "plannedValue", ["partner"]), { format: formats.euros }),
      formulaColumn("actual", headers.actual, sumWhere("BalanceLines", "actualValue", ["partner"]), { format: formats.euros }),
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
      formulaColumn("planned", headers.planned, sumWhere("BalanceLines", "planned", ["resource"]), { format: formats.amount }),
      formulaColumn("actual", headers.actual, sumWhere("BalanceLines", "actual", ["resource"]), { format: formats.amount }),
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
