import type { Pilot, PilotAction, PilotDecision, PilotIndicator, PilotLine } from "../../core/project/project.js";
import { emptyPilot } from "../../core/project/empty-project.js";
import { choiceColumn, dateColumn, formulaColumn, numberColumn, optionalTextColumn, textColumn, type TableSpec } from "./column-spec.js";
import { lookUp } from "./matrix-row.js";
import type { TableContext } from "./table-context.js";

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
      textColumn<Pilot>("title", headers.title, { width: 40 }),
      dateColumn<Pilot>("start", headers.start, { format: words.formats.date, help: words.help.date }),
      dateColumn<Pilot>("end", headers.end, { format: words.formats.date, help: words.help.date }),
      formulaColumn("days", headers.days, '=IF(COUNT({@start..end})<2,"",{@end}-{@start}+1)', { width: 12, format: words.formats.integer }),
      textColumn<Pilot>("stopRule", headers.stopRule, { width: 26 }),
      textColumn<Pilot>("decisionReason", headers.decisionReason, { width: 26 }),
    ],
  };
}

export function pilotActionsTable({ words }: TableContext): TableSpec<PilotAction> {
  const headers = words.columns.PilotActions;
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
      optionalTextColumn<PilotAction>("lead", headers.lead, { width: 12, help: words.help.partnerCode, validation: { kind: "list-from", table: "Partners", column: "code" } }),
      textColumn<PilotAction>("users", headers.users, { width: 26 }),
      textColumn<PilotAction>("userBenefit", headers.userBenefit, { width: 34 }),
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
      numberColumn<PilotIndicator>("target", headers.target, number),
      numberColumn<PilotIndicator>("actual", headers.actual, number),
      textColumn<PilotIndicator>("unit", headers.unit, { width: 20 }),
    ],
  };
}
