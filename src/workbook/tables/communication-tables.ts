import { AUDIENCES, type Audience, type Belonging, type Channel, type CommunicationAction, type DecisionEntry, type EntryKind, type Body } from "../../core/project/project.js";
import { quoteText } from "../formula-references.js";
import { isChoice } from "./choice-in-formula.js";
import { choiceColumn, dateColumn, formulaColumn, labelColumn, optionalTextColumn, rowFormulaColumn, textColumn, type TableSpec } from "./column-spec.js";
import { isRepeated, notEachOnce } from "./doubled-codes.js";
import { amberUnless, type CheckRow } from "./governance-tables.js";
import { lookUp } from "./matrix-row.js";
import type { TableContext } from "./table-context.js";

/** Audiences in formulas, whatever the language of the workbook. */
export const AUDIENCE_CODES: Readonly<Record<Audience, string>> = { team: "A1", institutions: "A2", users: "A3" };
/** Kinds of entries in formulas. */
export const ENTRY_CODES: Readonly<Record<EntryKind, string>> = { decision: "K1", achievement: "K2", meeting: "K3" };

/** Some column of a table that ours is told by cells that hold no date. */
const UNREADABLE = "ISTEXT({@due})+ISTEXT({@done})>0";

/** What to tell, to whom, when: with the state of each action on the day of reference. */
export function communicationTable({ words }: TableContext): TableSpec<CommunicationAction> {
  const headers = words.columns.Communication;
  const { formulas, formats, help } = words;
  const empty = '{@code}&{@message}&{@audience}&{@channel}&{@partner}&{@lead}&{@due}&{@done}=""';
  const date = { format: formats.date };
  return {
    id: "Communication",
    caption: words.captions.Communication,
    owner: "input",
    filter: true,
    key: (row) => row.code,
    blank: () => ({ code: "", audience: "team", partner: null, message: "", channel: "mail", lead: null, due: null, done: null }),
    columns: [
      textColumn<CommunicationAction>("code", headers.code, { key: true, look: "code", width: 12, help: help.code }),
      textColumn<CommunicationAction>("message", headers.message, { width: 46 }),
      choiceColumn<CommunicationAction, Audience, Audience>("audience", headers.audience, "audience", words.choices.audience, "team", { width: 26, help: help.audience }),
      dateColumn<CommunicationAction>("due", headers.due, { ...date, width: 14, help: help.date }),
      dateColumn<CommunicationAction>("done", headers.done, { ...date, width: 14, help: help.done }),
      formulaColumn(
        "state",
        headers.state,
        `=IF(${empty},"",IF(${isRepeated("Communication")},${quoteText(formulas.duplicate)},IF(${UNREADABLE},"?",IF({@done}<>"",${quoteText(formulas.stateDone)},IF({@due}="",${quoteText(formulas.stateUndated)},IF(ReferenceDate="","?",IF({@due}<ReferenceDate,${quoteText(formulas.stateOverdue)},${quoteText(formulas.stateDue)})))))))`,
        { look: "check", width: 16, highlights: [amberUnless(formulas.stateDone, formulas.stateDue)] },
      ),
      choiceColumn<CommunicationAction, Channel, Channel>("channel", headers.channel, "channel", words.choices.channel, "mail", { width: 18, help: help.list }),
      optionalTextColumn<CommunicationAction>("partner", headers.partner, { width: 14, look: "input", help: help.circuits, validation: { kind: "list-from", table: "Partners", column: "code" } }),
      formulaColumn("institution", headers.institution, lookUp("partner", "Partners.institution", "Partners.code"), { look: "label", width: 30 }),
      optionalTextColumn<CommunicationAction>("lead", headers.lead, { width: 12, look: "input", help: help.partnerCode, validation: { kind: "list-from", table: "Partners", column: "code" } }),
      formulaColumn("leadName", headers.leadName, lookUp("lead", "Partners.institution", "Partners.code"), { look: "label", width: 30 }),
      formulaColumn("day", headers.day, '=IF({@done}<>"",{@done},IF({@due}="","",{@due}))', { ...date, width: 12, look: "code" }),
      // Whatever is no other audience is the team, as the add-in reads it.
      formulaColumn(
        "audienceCode",
        headers.audienceCode,
        `=IF(OR({@state}="",{@state}=${quoteText(formulas.duplicate)}),"",IF(${isChoice("{@audience}", "audience", "users")},"A3",IF(${isChoice("{@audience}", "audience", "institutions")},"A2","A1")))`,
        { look: "code", width: 10 },
      ),
    ],
  };
}

/** Where the actions for each audience stand. */
export function communicationCountsTable({ words }: TableContext): TableSpec<{ audience: Audience }> {
  type Row = { audience: Audience };
  const headers = words.columns.CommunicationCounts;
  const { formulas, formats } = words;
  const own = "{Communication.audienceCode},{@code}";
  // A line in which the formulas do not stand yet counts nowhere.
  const unfilled = 'SUMPRODUCT(({Communication.code}<>"")*ISBLANK({Communication.state}))';
  const unreadable = `COUNTIFS(${own},{Communication.state},"~?")+${unfilled}`;
  const inState = (...states: readonly string[]): string =>
    `=IF(${unreadable}>0,"?",${states.map((state) => `COUNTIFS(${own},{Communication.state},${quoteText(state)})`).join("+")})`;
  const number = { format: formats.integer };
  return {
    id: "CommunicationCounts",
    caption: words.captions.CommunicationCounts,
    owner: "result",
    key: (row) => AUDIENCE_CODES[row.audience],
    blank: () => ({ audience: "team" }),
    columns: [
      labelColumn<Row>("code", headers.code, (row) => AUDIENCE_CODES[row.audience], { key: true, look: "code", width: 12 }),
      labelColumn<Row>("label", headers.label, (row) => words.choices.audience[row.audience], { width: 46 }),
      formulaColumn("actions", headers.actions, `=IF(${unfilled}>0,"?",COUNTIF(${own}))`, { ...number, width: 26, look: "total" }),
      formulaColumn("done", headers.done, inState(formulas.stateDone), { ...number, width: 14 }),
      formulaColumn("overdue", headers.overdue, inState(formulas.stateOverdue), { ...number, width: 14, highlights: [{ kind: "when", formula: "=N({cell})>0", fill: "#FCE4CC", color: "#8A3B00", bold: true }] }),
      formulaColumn("ahead", headers.ahead, inState(formulas.stateDue, formulas.stateUndated), { ...number, width: 16 }),
    ],
  };
}

/** Some audience has no line of its own there, or no count: an expression that is true or false. */
export const audiencesDoubtful = `OR(${notEachOnce("{CommunicationCounts.code}", Object.values(AUDIENCE_CODES))},COUNT({CommunicationCounts.actions})<${AUDIENCES.length})`;

/** Rows of `communicationCountsTable`. */
export const audienceRows = AUDIENCES.map((audience) => ({ audience }));

export const COMMUNICATION_CHECKS = ["C1", "C2", "C3", "C4", "C5", "C6"] as const;
export type CommunicationCheckCode = (typeof COMMUNICATION_CHECKS)[number];

/** What a plan of communication should have. `hasPilot`: the workbook has the table of the pilot. */
export function communicationChecksTable({ words }: TableContext, hasPilot: boolean): TableSpec<CheckRow<CommunicationCheckCode>> {
  const headers = words.columns.CommunicationChecks;
  const { formulas } = words;
  const ok = quoteText(formulas.ok);
  const toDo = quoteText(formulas.checkToDo);
  const known = quoteText(formulas.checkUnknown);
  const answered = (expression: string): string => `=IF(SUMPRODUCT(({Communication.state}="?")+({Communication.code}<>"")*ISBLANK({Communication.state}))>0,"?",IF(${expression},${ok},${toDo}))`;
  const through = (channel: Channel): string => `${isChoice("{Communication.channel}", "channel", channel, "plus")}*({Communication.audienceCode}<>"")`;
  const start = "INDEX({Pilot.start},1)";
  const early = `SUMPRODUCT(({Communication.audienceCode}=${quoteText(AUDIENCE_CODES.users)})*ISNUMBER({Communication.day})*({Communication.day}<=${start}+EarlyDays))>0`;
  const held = '(({Communication.done}<>"")*({Communication.done}>EDATE(ReferenceDate,-12))+({Communication.done}="")*({Communication.due}<>"")*({Communication.due}>=ReferenceDate)>0)';
  const states: Readonly<Record<CommunicationCheckCode, string>> = {
    C1: `=IF(${audiencesDoubtful},"?",IF(COUNTIF({CommunicationCounts.actions},0)=0,${ok},${toDo}))`,
    C2: hasPilot ? `=IF(SUMPRODUCT(--({Communication.state}="?"))>0,"?",IF(ISNUMBER(${start}),IF(${early},${ok},${toDo}),IF(${start}="",${known},"?")))` : `=${known}`,
    C3: answered(`SUMPRODUCT(${through("meeting")}*${held})>0`),
    C4: `=IF(SUMPRODUCT(${through("newsletter")})>0,${ok},${toDo})`,
    C5: `=IF(TRIM(SUBSTITUTE(INDEX({Belonging.webSpace},1),"\u00a0"," "))="",${toDo},${ok})`,
    C6: answered(`COUNTIF({Communication.state},${quoteText(formulas.stateOverdue)})=0`),
  };
  return {
    id: "CommunicationChecks",
    caption: words.captions.CommunicationChecks,
    owner: "result",
    key: (row) => row.code,
    blank: () => ({ code: "C1" }),
    columns: [
      labelColumn<CheckRow<CommunicationCheckCode>>("code", headers.code, (row) => row.code, { key: true, look: "code", width: 12 }),
      labelColumn<CheckRow<CommunicationCheckCode>>("label", headers.label, (row) => words.communicationChecks[row.code], { width: 46 }),
      rowFormulaColumn<CheckRow<CommunicationCheckCode>>("state", headers.state, (row) => states[row.code], { look: "check", width: 26, highlights: [amberUnless(formulas.ok)] }),
    ],
  };
}

/** Common values and objectives, and where the project is made known: one row. */
export function belongingTable({ words }: TableContext): TableSpec<Belonging> {
  const headers = words.columns.Belonging;
  const { formulas } = words;
  return {
    id: "Belonging",
    caption: words.captions.Belonging,
    owner: "input",
    key: () => "1",
    blank: () => ({ values: "", webSpace: "" }),
    columns: [
      formulaColumn("state", headers.state, `=IF(OR(TRIM({@values})="",TRIM({@webSpace})=""),${quoteText(formulas.checkToDo)},${quoteText(formulas.ok)})`, { look: "check", width: 12, highlights: [amberUnless(formulas.ok)] }),
      textColumn<Belonging>("values", headers.values, { width: 46, help: words.help.values }),
      textColumn<Belonging>("webSpace", headers.webSpace, { width: 26, help: words.help.webSpace }),
    ],
  };
}

/** The memory of decisions, achievements and meetings. */
export function decisionsTable({ words }: TableContext): TableSpec<DecisionEntry> {
  const headers = words.columns.Decisions;
  const { formulas, formats, help } = words;
  const date = { format: formats.date, width: 14 };
  const empty = '{@code}&{@text}&{@kind}&{@date}&{@body}&{@due}&{@done}&{@lead}&{@reason}=""';
  return {
    id: "Decisions",
    caption: words.captions.Decisions,
    owner: "input",
    filter: true,
    key: (row) => row.code,
    blank: () => ({ code: "", date: null, kind: "decision", body: null, text: "", reason: "", lead: null, due: null, done: null }),
    columns: [
      textColumn<DecisionEntry>("code", headers.code, { key: true, look: "code", width: 12, help: help.code }),
      textColumn<DecisionEntry>("text", headers.text, { width: 46 }),
      choiceColumn<DecisionEntry, EntryKind, EntryKind>("kind", headers.kind, "entry", words.choices.entry, "decision", { width: 20, help: help.list }),
      dateColumn<DecisionEntry>("date", headers.date, { ...date, help: help.entryDate }),
      formulaColumn(
        "state",
        headers.state,
        `=IF(${empty},"",IF(${isRepeated("Decisions")},${quoteText(formulas.duplicate)},IF(${UNREADABLE},"?",IF({@done}<>"",${quoteText(formulas.stateDone)},IF({@due}="",${quoteText(formulas.stateNoted)},IF(ReferenceDate="","?",IF({@due}<ReferenceDate,${quoteText(formulas.stateOverdue)},${quoteText(formulas.stateOpen)})))))))`,
        { look: "check", width: 16, highlights: [amberUnless(formulas.stateDone, formulas.stateNoted, formulas.stateOpen)] },
      ),
      optionalTextColumn<DecisionEntry>("body", headers.body, { width: 12, help: help.bodyCode, refers: "Bodies" }),
      textColumn<DecisionEntry>("reason", headers.reason, { width: 40 }),
      dateColumn<DecisionEntry>("due", headers.due, { ...date, help: help.follow }),
      dateColumn<DecisionEntry>("done", headers.done, { ...date, help: help.done }),
      optionalTextColumn<DecisionEntry>("lead", headers.lead, { width: 12, look: "input", help: help.partnerCode, validation: { kind: "list-from", table: "Partners", column: "code" } }),
      formulaColumn(
        "recent",
        headers.recent,
        `=IF(AND(ISBLANK({@state}),{@code}<>""),"?",IF(OR({@state}="",{@state}=${quoteText(formulas.duplicate)},{@date}=""),0,IF(COUNT({@date},ReferenceDate)=2,IF(AND({@date}>EDATE(ReferenceDate,-12),{@date}<=ReferenceDate),1,0),"?")))`,
        { width: 12, look: "code", format: formats.integer },
      ),
      // Whatever is no other kind is a decision, as the add-in reads it.
      formulaColumn(
        "kindCode",
        headers.kindCode,
        `=IF(OR({@state}="",{@state}=${quoteText(formulas.duplicate)}),"",IF(${isChoice("{@kind}", "entry", "meeting")},"K3",IF(${isChoice("{@kind}", "entry", "achievement")},"K2","K1")))`,
        { look: "code", width: 10 },
      ),
    ],
  };
}

export const JOURNAL_COUNTS = ["J1", "J2", "J3", "J4", "J5"] as const;
export type JournalCountCode = (typeof JOURNAL_COUNTS)[number];

/** Where the journal stands. */
export function decisionCountsTable({ words }: TableContext): TableSpec<CheckRow<JournalCountCode>> {
  const headers = words.columns.DecisionCounts;
  const { formulas, formats } = words;
  const ofKind = (kind: EntryKind): string => `=IF(SUMPRODUCT(({Decisions.code}<>"")*(ISBLANK({Decisions.recent})+ISBLANK({Decisions.state})))>0,"?",COUNTIF({Decisions.kindCode},${quoteText(ENTRY_CODES[kind])}))`;
  const inState = (state: string): string => `=IF(SUMPRODUCT(--({Decisions.state}="?"))>0,"?",COUNTIF({Decisions.state},${quoteText(state)}))`;
  const counts: Readonly<Record<JournalCountCode, string>> = {
    J1: ofKind("decision"),
    J2: ofKind("achievement"),
    J3: ofKind("meeting"),
    J4: inState(formulas.stateOpen),
    J5: inState(formulas.stateOverdue),
  };
  return {
    id: "DecisionCounts",
    caption: words.captions.DecisionCounts,
    owner: "result",
    key: (row) => row.code,
    blank: () => ({ code: "J1" }),
    columns: [
      labelColumn<CheckRow<JournalCountCode>>("code", headers.code, (row) => row.code, { key: true, look: "code", width: 12 }),
      labelColumn<CheckRow<JournalCountCode>>("label", headers.label, (row) => words.journalCounts[row.code], { width: 46 }),
      rowFormulaColumn<CheckRow<JournalCountCode>>("count", headers.count, (row) => counts[row.code], { look: "total", width: 20, format: formats.integer }),
    ],
  };
}

/** What the governance sheet counts for each body, beside the journal. */
export function bodyMeetingsTable({ words }: TableContext): TableSpec<Body> {
  const headers = words.columns.BodyMeetings;
  const { formats } = words;
  const figure = (column: string): string => {
    const cell = `INDEX({Bodies.${column}},MATCH({@body},{Bodies.code},0))`;
    return `=IF({@body}="","",IF(${cell}="","",${cell}))`;
  };
  const number = { format: formats.integer };
  return {
    id: "BodyMeetings",
    caption: words.captions.BodyMeetings,
    owner: "result",
    key: (row) => row.code,
    blank: () => ({ code: "", label: "", kind: "decision", remit: "", meetingsPerYear: null }),
    columns: [
      labelColumn<Body>("body", headers.body, (row) => row.code || null, { key: true, look: "code", width: 12 }),
      formulaColumn("label", headers.label, lookUp("body", "Bodies.label", "Bodies.code"), { look: "label", width: 46 }),
      formulaColumn("meetings", headers.meetings, figure("meetings"), { ...number, width: 20, look: "total" }),
      formulaColumn("meetingsPerYear", headers.meetingsPerYear, figure("meetingsPerYear"), { width: 14, format: words.formats.integer }),
      formulaColumn("decisions", headers.decisions, figure("decisions"), { ...number, width: 16 }),
    ],
  };
}
