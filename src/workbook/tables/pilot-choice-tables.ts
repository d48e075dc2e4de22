import { quoteText } from "../formula-references.js";
import { contributionsBegun } from "./begun-sheets.js";
import { formulaColumn, labelColumn, type TableSpec } from "./column-spec.js";
import { chosenScope, partInChosen } from "./chosen-scope.js";
import { lookUp } from "./matrix-row.js";
import { resourceColumns } from "./means-tables.js";
import { WARNING } from "./pilot-tables.js";
import type { TableContext } from "./table-context.js";

/** A resource that some action takes. */
export interface PilotUseRow {
  resource: string;
}

/** What the actions kept take of each resource, against what the pilot has. */
export function pilotUseTable({ project, words }: TableContext): TableSpec<PilotUseRow> {
  const headers = words.columns.PilotUse;
  const { formulas, formats } = words;
  const resources = resourceColumns(project);
  const span = `${resources[0]}..${resources[resources.length - 1]}`;
  const means = `(INDEX({Means.${span}},0,INDEX({Resources.place},MATCH({@resource},{Resources.code},0)))+0)`;
  const holds = (table: string, column: string): string => `SUMPRODUCT(({${table}.resource}={@resource})*ISNUMBER({${table}.${column}}))>0`;
  // Nothing where no line has a figure.
  const sum = (table: string, column: string): string => `IF(${holds(table, column)},IF(SUMPRODUCT(({${table}.resource}={@resource})*ISTEXT({${table}.${column}}))>0,"?",MAX(0,SUMIFS({${table}.${column}},{${table}.resource},{@resource}))),"")`;
  const given = contributionsBegun(project);
  const committable = `IF(COUNTIF({PilotPartners.takesPart},"~?")>0,"?",IFERROR(MAX(0,SUMPRODUCT(${means}*({Means.share}+0)*SUMIF({PilotPartners.partner},{Means.partner},{PilotPartners.takesPart}))),"?"))`;
  const source = (planned: string, contributed: string, other: string): string => `=IF({@resource}="","",IF({@planned}<>"",${planned},${given ? `IF({@contributed}<>"",${contributed},${other})` : other}))`;
  const known = (expression: string): string => `=IF({@resource}="","",${expression})`;
  const amount = { format: formats.amount };
  return {
    id: "PilotUse",
    caption: words.captions.PilotUse,
    owner: "result",
    key: (row) => row.resource,
    blank: () => ({ resource: "" }),
    columns: [
      labelColumn<PilotUseRow>("resource", headers.resource, (row) => row.resource || null, { key: true, look: "code", width: 12 }),
      formulaColumn("label", headers.label, lookUp("resource", "Resources.label", "Resources.code"), { look: "label", width: 46 }),
      formulaColumn("used", headers.used, `=IF({@resource}="","",IF(COUNTIFS({PilotEfforts.resource},{@resource},{PilotEfforts.keptAmount},"~?")>0,"?",SUMIFS({PilotEfforts.keptAmount},{PilotEfforts.resource},{@resource})))`, { format: formats.amount, look: "total" }),
      formulaColumn("capacity", headers.capacity, source("{@planned}", "{@contributed}", "{@committable}"), { format: formats.amount, look: "total" }),
      formulaColumn("left", headers.left, '=IF(COUNT({@used},{@capacity})<2,"",{@capacity}-{@used})', { format: formats.amount }),
      formulaColumn("basis", headers.basis, source(quoteText(formulas.plannedBasis), quoteText(formulas.contributedBasis), quoteText(formulas.committableBasis)), { look: "label", width: 26 }),
      formulaColumn("check", headers.check, `=IF({@left}="","",IF({@left}<-AmountTolerance,${quoteText(formulas.exceeded)},${quoteText(formulas.ok)}))`, {
        look: "check",
        width: 26,
        highlights: [{ ...WARNING, formula: `={cell}=${quoteText(formulas.exceeded)}` }],
      }),
      formulaColumn("unit", headers.unit, lookUp("resource", "Resources.unit", "Resources.code"), { look: "label", width: 14 }),
      formulaColumn("planned", headers.planned, known(sum("PilotPlan", "planned")), amount),
      ...(given ? [formulaColumn<PilotUseRow>("contributed", headers.contributed, known(sum("Contributions", "amount")), amount)] : []),
      formulaColumn("committable", headers.committable, known(committable), amount),
    ],
  };
}

/** A partner and what it gains from the actions kept. */
export interface PilotPartnerRow {
  partner: string;
}

/** Whether each participant gains from some action that is kept. */
export function pilotPartnersTable(context: TableContext): TableSpec<PilotPartnerRow> {
  const { words } = context;
  const headers = words.columns.PilotPartners;
  const { formulas, formats } = words;
  const named = 'ISNUMBER(SEARCH(";"&{@partner}&";",";"&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE({PilotActions.gainers}," ",";"),",",";"),"\u00a0",";")&";"))';
  return {
    id: "PilotPartners",
    caption: words.captions.PilotPartners,
    owner: "result",
    key: (row) => row.partner,
    blank: () => ({ partner: "" }),
    columns: [
      labelColumn<PilotPartnerRow>("partner", headers.partner, (row) => row.partner || null, { key: true, look: "code", width: 12 }),
      formulaColumn("institution", headers.institution, lookUp("partner", "Partners.institution", "Partners.code"), { look: "label", width: 46 }),
      formulaColumn("takesPart", headers.takesPart, takesPartFormula(context), { width: 12, format: formats.integer }),
      formulaColumn("actions", headers.actions, `=IF({@partner}="","",SUMPRODUCT({PilotActions.counts}*${named}))`, { width: 12, format: formats.integer, look: "total" }),
      formulaColumn("leads", headers.leads, '=IF({@partner}="","",COUNTIFS({PilotActions.lead},{@partner},{PilotActions.counts},1))', { width: 12, format: formats.integer }),
      formulaColumn(
        "check",
        headers.check,
        `=IF(OR({@partner}="",SUM({PilotActions.counts})=0),"",IF({@takesPart}=0,${quoteText(formulas.notTakingPart)},IF({@takesPart}="?","?",IF({@actions}=0,${quoteText(formulas.noAction)},${quoteText(formulas.ok)}))))`,
        { look: "check", width: 26, highlights: [{ ...WARNING, formula: `={cell}=${quoteText(formulas.noAction)}` }] },
      ),
    ],
  };
}

/** 1 for a participant of the chosen scope or, as long as none is chosen, for a partner that has not withdrawn; else 0. */
export function takesPartFormula({ project }: TableContext): string {
  const active = 'IFERROR(IF(ISNA(MATCH({@partner},{Partners.code},0)),0,--(INDEX({Partners.active},MATCH({@partner},{Partners.code},0))&"")),"?")';
  if (!contributionsBegun(project)) return `=IF({@partner}="","",${active})`;
  return `=IF({@partner}="","",IF(ISNA(MATCH(${chosenScope},{Scopes.code},0)),${active},${partInChosen}))`;
}
