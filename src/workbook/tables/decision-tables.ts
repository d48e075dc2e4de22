import { DECISION_LIMITS } from "../../core/pilot/propose-decision.js";
import { GAIN_KINDS } from "../../core/project/project.js";
import { quoteText } from "../formula-references.js";
import { contributionsBegun } from "./begun-sheets.js";
import { formulaColumn, labelColumn, type TableSpec } from "./column-spec.js";
import { chosenParticipants, chosenScope } from "./chosen-scope.js";
import { lookUp } from "./matrix-row.js";
import { takesPartFormula } from "./pilot-choice-tables.js";
import { WARNING } from "./pilot-tables.js";
import type { SettingRow } from "./read-me-tables.js";
import type { TableContext } from "./table-context.js";

/** A partner or an action of the balance sheet: its code only, all else is live. */
export interface CodeRow {
  code: string;
}

const blank = (): CodeRow => ({ code: "" });

/** Gains expected and obtained of each participant, with the highest level obtained of each kind. */
export function balanceGainsTable(context: TableContext): TableSpec<CodeRow> {
  const { words } = context;
  const headers = words.columns.BalanceGains;
  const { formulas, formats } = words;
  const mine = "{Gains.partner},{@partner},{Gains.tried},1";
  // Nobody knows either where the chosen scope is gone with its sheet.
  const count = (real: string): string => `=IF({@partner}="","",IF(OR(ISERROR(SUM({Gains.tried})),COUNTIFS(${mine},{Gains.${real}},"~?")>0,COUNTIFS({Gains.partner},{@partner})>COUNTIFS({Gains.partner},{@partner},{Gains.tried},">=0")),"?",COUNTIFS(${mine},{Gains.${real}},1)))`;
  const sum = (count: string, value: string): string => `=IF({@partner}="","",IF({@${count}}="?","?",SUMIFS({Gains.${value}},${mine})))`;
  const noted = "INDEX({BalanceDecision.gainsNoted},1)";
  const lines = "INDEX({BalanceDecision.gainLines},1)";
  return {
    id: "BalanceGains",
    caption: words.captions.BalanceGains,
    owner: "result",
    key: (row) => row.code,
    blank,
    columns: [
      labelColumn<CodeRow>("partner", headers.partner, (row) => row.code || null, { key: true, look: "code", width: 12 }),
      formulaColumn("institution", headers.institution, lookUp("partner", "Partners.institution", "Partners.code"), { look: "label", width: 46 }),
      formulaColumn("takesPart", headers.takesPart, takesPartFormula(context), { width: 12, format: formats.integer }),
      formulaColumn("expected", headers.expected, count("real"), { width: 12, format: formats.integer }),
      formulaColumn("obtained", headers.obtained, count("obtained"), { width: 12, format: formats.integer, look: "total" }),
      formulaColumn("expectedValue", headers.expectedValue, sum("expected", "value"), { width: 14, format: formats.euros }),
      formulaColumn("obtainedValue", headers.obtainedValue, sum("obtained", "obtainedValue"), { width: 14, format: formats.euros, look: "total" }),
      formulaColumn(
        "check",
        headers.check,
        `=IF(OR({@partner}="",${lines}=0),"",IF({@takesPart}=0,${quoteText(formulas.notTakingPart)},IF(COUNT({@takesPart},{@expected},{@obtained})<3,"?",IF(${noted}>0,IF({@obtained}=0,${quoteText(formulas.withoutGainObtained)},${quoteText(formulas.ok)}),IF({@expected}=0,${quoteText(formulas.withoutGainExpected)},${quoteText(formulas.ok)})))))`,
        {
          look: "check",
          width: 26,
          highlights: [
            { ...WARNING, formula: `={cell}=${quoteText(formulas.withoutGainObtained)}` },
            { ...WARNING, formula: `={cell}=${quoteText(formulas.withoutGainExpected)}` },
          ],
        },
      ),
      ...GAIN_KINDS.map((kind) => {
        const highest = `MAXIFS({Gains.obtainedLevel},${mine},{Gains.kind},${quoteText(words.choices.gain[kind])})`;
        return formulaColumn(`kind:${kind}`, words.choices.gain[kind], `=IF(ISNUMBER({@obtained}),IF(${highest}>0,${highest},""),{@obtained})`, {
          width: 11,
          format: "General",
          highlights: [{ kind: "scale", group: "obtained", min: 0, max: 3, colors: ["#FFFFFF", "#7DB9C4"] }],
        });
      }),
    ],
  };
}

/** What users got from each action, as the pilot's sheet says it. */
export function balanceActionsTable({ words }: TableContext): TableSpec<CodeRow> {
  const headers = words.columns.BalanceActions;
  const text = (column: string): string => lookUp("code", `PilotActions.${column}`, "PilotActions.code");
  return {
    id: "BalanceActions",
    caption: words.captions.BalanceActions,
    owner: "result",
    key: (row) => row.code,
    blank,
    columns: [
      labelColumn<CodeRow>("code", headers.code, (row) => row.code || null, { key: true, look: "code", width: 12 }),
      formulaColumn("usersGot", headers.usersGot, text("usersGot"), { look: "label", width: 46 }),
      formulaColumn("kept", headers.kept, text("kept"), { look: "label", width: 12 }),
      formulaColumn("label", headers.label, text("label"), { look: "label", width: 26 }),
    ],
  };
}

/** Lines of the plan, of partners and resources that are listed, that have no line of their own on this sheet, or several: sums would not be whole. */
const UNCOUNTED =
  '=IFERROR(SUMPRODUCT((COUNTIF({Partners.code},{PilotPlan.partner})>0)*(COUNTIF({Resources.code},{PilotPlan.resource})>0)*(COUNTIFS({BalanceLines.partner},{PilotPlan.partner},{BalanceLines.resource},{PilotPlan.resource})<>1)),"?")';

/** The decision that the figures suggest, with the figures behind it: one row. */
export function balanceDecisionTable(context: TableContext): TableSpec<CodeRow> {
  const { project, words } = context;
  const headers = words.columns.BalanceDecision;
  const { formulas, formats, choices } = words;
  const attainment = "{BalanceIndicators.attainment}";
  const counted = project.resources.length > 0;
  const gained = project.scopes.length > 0;
  const taking = contributionsBegun(project) ? `IF(ISNA(MATCH(${chosenScope},{Scopes.code},0)),SUM({Partners.active}),${chosenParticipants})` : "SUM({Partners.active})";
  const sumOf = (column: string): string => `=IF(OR({@uncounted}<>0,COUNTIF({BalanceLines.${column}},"~?")>0),"?",IF(COUNT({BalanceLines.${column}})=0,"",SUM({BalanceLines.${column}})))`;
  const unknown = '"?"';
  const reached = "{@attainment}>=DecisionExtend-TieTolerance";
  const moved = "{@attainment}>=DecisionStop-TieTolerance";
  const within = "N({@costRate})<=DecisionOverrun+TieTolerance";
  return {
    id: "BalanceDecision",
    caption: words.captions.BalanceDecision,
    owner: "result",
    key: () => "1",
    blank,
    columns: [
      formulaColumn("decided", headers.decided, '=IF(INDEX({Pilot.decision},1)="","–",INDEX({Pilot.decision},1))', { look: "label", width: 12 }),
      formulaColumn(
        "reasons",
        headers.reasons,
        `=IF(COUNT({@measured},{@withoutGain})<2,"?",IF({@measured}=0,${quoteText(formulas.decisionNothing)},IF(NOT(ISNUMBER({@attainment})),"?",IF(${reached},${quoteText(formulas.reasonReached)},IF(${moved},${quoteText(formulas.reasonPartly)},${quoteText(formulas.reasonNotMoved)}))&IF(ISNUMBER({@costRate}),", "&IF(${within},${quoteText(formulas.reasonCostWithin)},${quoteText(formulas.reasonCostAbove)}),"")&IF({@withoutGain}>0,", "&${quoteText(formulas.reasonWithoutGain)},""))))`,
        { look: "label", width: 46 },
      ),
      formulaColumn(
        "proposal",
        headers.proposal,
        `=IF(OR(COUNT({@measured},{@withoutGain})<2,{@attainment}="?",{@costRate}="?"),"?",IF({@measured}=0,"–",IF(NOT(${moved}),${quoteText(choices.decision.stop)},IF(AND(${reached},OR({@costRate}="",${within}),{@withoutGain}=0),${quoteText(choices.decision.extend)},${quoteText(choices.decision.adjust)}))))`,
        { look: "total-text", width: 12 },
      ),
      formulaColumn("attainment", headers.attainment, `=IF(OR({@measured}="?",SUMPRODUCT(--ISERROR(${attainment}))>0),"?",IF({@measured}=0,"",(COUNTIF(${attainment},">=1")+SUMIFS(${attainment},${attainment},">0",${attainment},"<1"))/{@measured}))`, { format: formats.percent, width: 12 }),
      formulaColumn("measured", headers.measured, `=IF(SUMPRODUCT(({PilotIndicators.code}<>"")*(COUNTIF({BalanceIndicators.code},{PilotIndicators.code})=0)+({PilotIndicators.code}="")*({PilotIndicators.label}<>""))>0,"?",COUNT(${attainment}))`, { format: formats.integer, width: 12 }),
      formulaColumn("costRate", headers.costRate, '=IF(OR({@costToDate}="?",{@plannedSoFar}="?"),"?",IF(N({@plannedSoFar})>0,{@costToDate}/{@plannedSoFar},""))', { format: formats.percent, width: 12 }),
      formulaColumn("costToDate", headers.costToDate, counted ? sumOf("actualValue") : '=""', { format: formats.euros, width: 14 }),
      formulaColumn(
        "plannedSoFar",
        headers.plannedSoFar,
        counted ? '=IF({@costToDate}="","",IF(OR({@uncounted}<>0,COUNTIF({BalanceLines.plannedValue},"~?")>0),"?",SUMIFS({BalanceLines.plannedValue},{BalanceLines.actualValue},">=0")+SUMIFS({BalanceLines.plannedValue},{BalanceLines.actualValue},"<0")))' : '=""',
        { format: formats.euros, width: 14 },
      ),
      formulaColumn("plannedInAll", headers.plannedInAll, counted ? sumOf("plannedValue") : '=""', { format: formats.euros, width: 14 }),
      formulaColumn(
        "withoutGain",
        headers.withoutGain,
        gained
          ? `=IF({@gainLines}=0,0,IF(OR(COUNTIF({BalanceGains.check},"~?")>0,SUM({BalanceGains.takesPart})<>${taking}),${unknown},COUNTIF({BalanceGains.check},${quoteText(formulas.withoutGainObtained)})+COUNTIF({BalanceGains.check},${quoteText(formulas.withoutGainExpected)})))`
          : "=0",
        { format: formats.integer, width: 12 },
      ),
      formulaColumn("gainLines", headers.gainLines, gained ? '=SUMPRODUCT(({Gains.scope}<>"")*({Gains.tried}=1))' : "=0", { format: formats.integer, width: 12 }),
      formulaColumn("gainsNoted", headers.gainsNoted, gained ? '=SUMPRODUCT(({Gains.scope}<>"")*({Gains.tried}=1)*((ISNUMBER({Gains.obtainedLevel})+ISNUMBER({Gains.obtainedValue}))>0))' : "=0", { format: formats.integer, width: 12 }),
      ...(counted ? [formulaColumn<CodeRow>("uncounted", headers.uncounted, UNCOUNTED, { look: "formula", format: formats.integer, width: 12 })] : []),
    ],
  };
}

/** The limits of the suggested decision. */
export function decisionLimits({ words }: TableContext): SettingRow[] {
  return [
    { code: "DecisionExtend", note: words.limits.extend, value: DECISION_LIMITS.extend },
    { code: "DecisionStop", note: words.limits.stop, value: DECISION_LIMITS.stop },
    { code: "DecisionOverrun", note: words.limits.overrun, value: DECISION_LIMITS.overrun },
  ];
}

/** Tables of cells that formulas call by name, and how wide the longest of these names is. */
const LIMIT_WIDTHS = { DecisionLimits: 17, SuccessLimits: 15, OrganisationLimits: 25 } as const;
type LimitsId = keyof typeof LIMIT_WIDTHS;

/** A table of named limits. */
export function limitsTable(context: TableContext, id: LimitsId, format: string): TableSpec<SettingRow> {
  const headers = context.words.columns[id];
  return {
    id,
    caption: context.words.captions[id],
    owner: "result",
    key: (row) => row.code,
    blank: () => ({ code: "", note: "", value: 0 }),
    columns: [
      labelColumn<SettingRow>("code", headers.code, (row) => row.code, { key: true, look: "code", width: LIMIT_WIDTHS[id] }),
      labelColumn<SettingRow>("note", headers.note, (row) => row.note, { width: 46 }),
      labelColumn<SettingRow>("value", headers.value, (row) => row.value, { width: 12, look: "formula", format }),
    ],
  };
}
