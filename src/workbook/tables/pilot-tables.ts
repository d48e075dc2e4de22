import type { Pilot, PilotAction, PilotDecision, PilotEffort, PilotIndicator, PilotLine, PilotRemark } from "../../core/project/project.js";
import { emptyPilot } from "../../core/project/empty-project.js";
import { quoteText } from "../formula-references.js";
import { choiceColumn, dateColumn, formulaColumn, numberColumn, optionalTextColumn, textColumn, type TableSpec } from "./column-spec.js";
import { isRepeated } from "./doubled-codes.js";
import { lookUp } from "./matrix-row.js";
import type { TableContext } from "./table-context.js";
import { saysYes, yesNoColumn } from "./yes-no-column.js";

/** What a check that is not all right looks like. */
export const WARNING = { kind: "when" as const, fill: "#FCE4CC", color: "#8A3B00", bold: true };

/** The pilot itself, one row. */
export function pilotTable({ words }: TableContext): TableSpec<Pilot> {
  const headers = words.columns.Pilot;
  return {
    id: "Pilot",
    caption: words.captions.Pilot,
    owner: "input",
    key: () => "1",
    blank: emptyPilot,
    columns: [
      choiceColumn<Pilot, PilotDecision, null>("decision", headers.decision, "decision", words.choices.decision, null, { width: 12, help: words.help.list }),
      textColumn<Pilot>("title", headers.title, { width: 40, wanted: true }),
      dateColumn<Pilot>("start", headers.start, { format: words.formats.date, help: words.help.date, wanted: true }),
      dateColumn<Pilot>("end", headers.end, { format: words.formats.date, help: words.help.date, wanted: true }),
      formulaColumn("days", headers.days, '=IF(COUNT({@start..end})<2,"",{@end}-{@start}+1)', { width: 12, format: words.formats.integer }),
      textColumn<Pilot>("stopRule", headers.stopRule, { width: 26, wanted: true }),
      textColumn<Pilot>("decisionReason", headers.decisionReason, { width: 26 }),
      numberColumn<Pilot>("longestMonths", headers.longestMonths, { min: 0, help: words.help.longestMonths, width: 12 }),
    ],
  };
}

export function pilotActionsTable(context: TableContext): TableSpec<PilotAction> {
  const { words } = context;
  const headers = words.columns.PilotActions;
  const { formulas } = words;
  const limit = "INDEX({Pilot.longestMonths},1)";
  const months = "(YEAR({@end}+1)-YEAR({@start}))*12+MONTH({@end}+1)-MONTH({@start})+(DAY({@end}+1)-DAY({@start}))/31";
  return {
    id: "PilotActions",
    caption: words.captions.PilotActions,
    owner: "input",
    key: (row) => row.code,
    blank: () => ({ code: "", label: "", users: "", userBenefit: "", lead: null, start: null, end: null, priority: null, value: null, gainers: [], kept: null, usersGot: "" }),
    columns: [
      textColumn<PilotAction>("code", headers.code, { key: true, look: "code", width: 12, help: words.help.code }),
      textColumn<PilotAction>("label", headers.label, { width: 34 }),
      dateColumn<PilotAction>("start", headers.start, { format: words.formats.date, help: words.help.date }),
      dateColumn<PilotAction>("end", headers.end, { format: words.formats.date, help: words.help.date }),
      formulaColumn("months", headers.months, `=IF(COUNT({@start..end})<2,"",IF({@end}<{@start},"",${months}))`, { width: 12, format: "0.0" }),
      textColumn<PilotAction>("users", headers.users, { width: 26 }),
      textColumn<PilotAction>("userBenefit", headers.userBenefit, { width: 34 }),
      optionalTextColumn<PilotAction>("lead", headers.lead, { width: 12, help: words.help.partnerCode, validation: { kind: "list-from", table: "Partners", column: "code" } }),
      numberColumn<PilotAction>("priority", headers.priority, { min: 1, max: 5, help: words.help.priority }),
      numberColumn<PilotAction>("value", headers.value, { min: 0, max: 3, help: words.help.userValue }),
      formulaColumn("worth", headers.worth, '=IF(COUNT({@priority..value})<2,"",MAX(0,{@priority})*MAX(0,{@value}))', { width: 12, format: "General", highlights: [{ kind: "bar", color: "#8CC3CC" }] }),
      {
        id: "gainers",
        header: headers.gainers,
        role: "input",
        look: "input-text",
        width: 18,
        help: words.help.gainers,
        value: (row) => row.gainers.join("; ") || null,
        parse: (row, cell) => {
          row.gainers = cell
            .text()
            .split(/[;,\s]/)
            .filter((code) => code !== "");
        },
      },
      yesNoColumn<PilotAction>(context, "kept", headers.kept, { help: words.help.kept }),
      formulaColumn("counts", headers.counts, `=IF(OR(${isRepeated("PilotActions")},NOT(${saysYes("{@kept}")})),0,1)`, { width: 8, format: words.formats.integer }),
      formulaColumn(
        "check",
        headers.check,
        `=IF({@code}&{@label}="","",IF(AND(COUNT({@start..end})=2,N({@end})<N({@start})),${quoteText(formulas.endBeforeStart)},IF(OR(TRIM({@users})="",TRIM({@userBenefit})=""),${quoteText(formulas.actionWithoutBenefit)},IF(AND({@counts}=1,ISNUMBER({@months}),ISNUMBER(${limit}),N({@months})>N(${limit})+AmountTolerance),${quoteText(formulas.tooLong)},${quoteText(formulas.ok)}))))`,
        { look: "check", width: 26, highlights: [{ ...WARNING, formula: `=AND({cell}<>"",{cell}<>${quoteText(formulas.ok)})` }] },
      ),
      textColumn<PilotAction>("usersGot", headers.usersGot, { width: 34 }),
    ],
  };
}

/** What each action takes of each resource. */
export function pilotEffortsTable({ words }: TableContext): TableSpec<PilotEffort> {
  const headers = words.columns.PilotEfforts;
  return {
    id: "PilotEfforts",
    caption: words.captions.PilotEfforts,
    owner: "input",
    key: (row) => (row.action === "" && row.resource === "" ? "" : `${row.action}|${row.resource}`),
    blank: () => ({ action: "", resource: "", amount: null }),
    columns: [
      textColumn<PilotEffort>("action", headers.action, { key: true, look: "code", width: 12, help: words.help.actionCode, validation: { kind: "list-from", table: "PilotActions", column: "code" } }),
      formulaColumn("actionLabel", headers.actionLabel, lookUp("action", "PilotActions.label", "PilotActions.code"), { look: "label", width: 46 }),
      textColumn<PilotEffort>("resource", headers.resource, { key: true, look: "code", width: 12, help: words.help.resourceCode, validation: { kind: "list-from", table: "Resources", column: "code" } }),
      numberColumn<PilotEffort>("amount", headers.amount, { min: 0, format: words.formats.amount, help: words.help.amount }),
      formulaColumn("keptAmount", headers.keptAmount, '=IF({@action}="","",IF(ISTEXT({@amount}),"?",IF(COUNTIFS({PilotActions.code},{@action},{PilotActions.counts},1)=0,0,N({@amount}))))', { format: words.formats.amount }),
      formulaColumn("resourceLabel", headers.resourceLabel, lookUp("resource", "Resources.label", "Resources.code"), { look: "label", width: 26 }),
      formulaColumn("unit", headers.unit, lookUp("resource", "Resources.unit", "Resources.code"), { look: "label", width: 14 }),
    ],
  };
}

/** What went well, what did not, what was learnt. */
export function pilotRemarksTable({ words }: TableContext): TableSpec<PilotRemark> {
  const headers = words.columns.PilotRemarks;
  return {
    id: "PilotRemarks",
    caption: words.captions.PilotRemarks,
    owner: "input",
    key: () => "",
    blank: () => ({ kind: "success", text: "" }),
    columns: [
      choiceColumn<PilotRemark, PilotRemark["kind"], PilotRemark["kind"]>("kind", headers.kind, "remark", words.choices.remark, "success", { width: 14, help: words.help.list }),
      textColumn<PilotRemark>("text", headers.text, { width: 46 }),
    ],
  };
}

export function pilotPlanTable({ words }: TableContext): TableSpec<PilotLine> {
  const headers = words.columns.PilotPlan;
  return {
    id: "PilotPlan",
    caption: words.captions.PilotPlan,
    owner: "input",
    key: (row) => (row.partner === "" && row.resource === "" ? "" : `${row.partner}|${row.resource}`),
    blank: () => ({ partner: "", resource: "", planned: null, actual: null }),
    columns: [
      textColumn<PilotLine>("partner", headers.partner, { key: true, look: "code", width: 12, help: words.help.partnerCode, validation: { kind: "list-from", table: "Partners", column: "code" } }),
      formulaColumn("institution", headers.institution, lookUp("partner", "Partners.institution", "Partners.code"), { look: "label", width: 46 }),
      textColumn<PilotLine>("resource", headers.resource, { key: true, look: "code", width: 12, help: words.help.resourceCode, validation: { kind: "list-from", table: "Resources", column: "code" } }),
      numberColumn<PilotLine>("planned", headers.planned, { min: 0, format: words.formats.amount, help: words.help.amount }),
      numberColumn<PilotLine>("actual", headers.actual, { min: 0, format: words.formats.amount, help: words.help.amount }),
      formulaColumn("resourceLabel", headers.resourceLabel, lookUp("resource", "Resources.label", "Resources.code"), { look: "label", width: 26 }),
      formulaColumn("unit", headers.unit, lookUp("resource", "Resources.unit", "Resources.code"), { look: "label", width: 14 }),
    ],
  };
}

export function pilotIndicatorsTable({ words }: TableContext): TableSpec<PilotIndicator> {
  const headers = words.columns.PilotIndicators;
  const number = { format: words.formats.amount };
  return {
    id: "PilotIndicators",
    caption: words.captions.PilotIndicators,
    owner: "input",
    key: (row) => row.code,
    blank: () => ({ code: "", label: "", unit: "", baseline: null, baselineDate: null, target: null, actual: null }),
    columns: [
      textColumn<PilotIndicator>("code", headers.code, { key: true, look: "code", width: 12, help: words.help.code }),
      textColumn<PilotIndicator>("label", headers.label, { width: 34 }),
      numberColumn<PilotIndicator>("baseline", headers.baseline, number),
      dateColumn<PilotIndicator>("baselineDate", headers.baselineDate, { format: words.formats.date, help: words.help.date }),
      numberColumn<PilotIndicator>("target", headers.target, { ...number, wanted: true }),
      numberColumn<PilotIndicator>("actual", headers.actual, number),
      textColumn<PilotIndicator>("unit", headers.unit, { width: 20 }),
    ],
  };
}
