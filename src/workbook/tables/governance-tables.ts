import { blankPartner } from "../../core/project/blank-partner.js";
import { ORGANISATION_TABLE, type OrganisationFormRow, type OrganisationQuestion, type OrganisationRule } from "../../core/governance/organisation-forms.js";
import { FORM_CODES, ORGANISATION_QUESTIONS, QUESTION_CODES, YES_NO_QUESTIONS } from "../../core/governance/organisation-questions.js";
import type { Body, BodyKind, Governance, OrganisationForm, Partner, Seat } from "../../core/project/project.js";
import { emptyProject } from "../../core/project/empty-project.js";
import type { Highlight } from "../description.js";
import { quoteText } from "../formula-references.js";
import { isChoice } from "./choice-in-formula.js";
import { choiceColumn, formulaColumn, labelColumn, numberColumn, rowFormulaColumn, textColumn, type TableSpec } from "./column-spec.js";
import { isRepeated, notEachOnce, someRepeated } from "./doubled-codes.js";
import { lookUp } from "./matrix-row.js";
import { limitName } from "./organisation-limits.js";
import type { TableContext } from "./table-context.js";

/** One question, with the answer of the group. */
export interface AnswerRow {
  question: OrganisationQuestion | null;
  yes: boolean | null;
  number: number | null;
}

const RULED_OUT = "✗";
const FAVOURED = "✓";
const HEAVY = "−";
const SIGNS: Readonly<Record<OrganisationRule["effect"], string>> = { excludes: RULED_OUT, favours: FAVOURED, heavy: HEAVY };

const WARN = { kind: "when", fill: "#FCE4CC", color: "#8A3B00", bold: true } as const;
const ruledOutLook: Highlight = { ...WARN, formula: `={cell}=${quoteText(RULED_OUT)}` };

/** Amber unless the cell says that all is well, or nothing. */
export function amberUnless(...good: readonly string[]): Highlight {
  return { ...WARN, formula: `=AND({cell}<>"",${good.map((text) => `{cell}<>${quoteText(text)}`).join(",")})` };
}

const isYesNo = (question: OrganisationQuestion | null): boolean => YES_NO_QUESTIONS.some((candidate) => candidate === question);

/** What the group says of itself, and what each answer does to each form. */
export function organisationAnswersTable({ words }: TableContext): TableSpec<AnswerRow> {
  const headers = words.columns.OrganisationAnswers;
  const codeOf = (row: AnswerRow): string => (row.question === null ? "" : QUESTION_CODES[row.question]);
  return {
    id: "OrganisationAnswers",
    caption: words.captions.OrganisationAnswers,
    owner: "input",
    key: codeOf,
    blank: () => ({ question: null, yes: null, number: null }),
    columns: [
      {
        ...labelColumn<AnswerRow>("code", headers.code, (row) => codeOf(row) || null, { key: true, look: "code", width: 12 }),
        parse: (row, cell) => {
          row.question = ORGANISATION_QUESTIONS.find((question) => QUESTION_CODES[question] === cell.text()) ?? null;
        },
      },
      labelColumn<AnswerRow>("question", headers.question, (row) => (row.question === null ? null : words.questions[row.question]), { width: 46 }),
      {
        id: "answer",
        header: headers.answer,
        role: "input",
        look: "input",
        width: 26,
        help: words.help.yesNoAnswer,
        validation: { kind: "list-from", table: "Lists", column: "yesNo" },
        value: (row) => (row.yes === null ? null : row.yes ? words.choices.yesNo.yes : words.choices.yesNo.no),
        parse: (row, cell) => {
          if (!isYesNo(row.question)) return;
          const choice = cell.choice<"yes" | "no">("yesNo");
          row.yes = choice === null ? null : choice === "yes";
        },
      },
      {
        ...numberColumn<AnswerRow>("number", headers.number, { min: 0, help: words.help.numberAnswer, width: 20 }),
        parse: (row, cell) => {
          // What is no number is said in every row, also where a yes or no is asked.
          const number = cell.number();
          if (row.question === "durationYears") row.number = number;
        },
      },
      rowFormulaColumn<AnswerRow>("value", headers.value, (row) => answerValue(row.question), { width: 18, format: words.formats.amount }),
      labelColumn<AnswerRow>("meaning", headers.meaning, (row) => (row.question === null ? null : words.meanings[row.question]), { width: 44 }),
      ...ORGANISATION_TABLE.map((form, f) =>
        rowFormulaColumn<AnswerRow>(form.form, headers[form.form], (row) => effectFormula(form, row.question), { look: "label", width: [20, 14, 22, 14, 16][f] ?? 14, highlights: [ruledOutLook] }),
      ),
    ],
  };
}

/** 1 for yes, 0 for no, a number, or nothing; a question mark where the answer is none. */
function answerValue(question: OrganisationQuestion | null): string {
  if (question === "partners") {
    // A partner that is listed twice, or in a row in which the formulas do not stand yet, leaves the number unknown.
    return '=IF(SUMPRODUCT((COUNTIF({Partners.code},{Partners.code})>1)+({Partners.code}&{Partners.institution}<>"")*({Partners.active}=""))>0,"?",SUMPRODUCT(({Partners.code}&{Partners.institution}&{Partners.status}<>"")*{Partners.active}))';
  }
  if (question === "durationYears") return '=IF({@number}="","",IFERROR({@number}+0,"?"))';
  return `=IF({@answer}="","",IF(${isChoice("{@answer}", "yesNo", "yes")},1,IF(${isChoice("{@answer}", "yesNo", "no")},0,"?")))`;
}

/** What the answer does to the form: the rules of the decision table, one after the other. */
function effectFormula({ form, rules }: OrganisationFormRow, question: OrganisationQuestion | null): string {
  const own = rules.filter((rule) => rule.question === question);
  if (own.length === 0) return '=""';
  const said = own.reduceRight((rest, rule) => `IF(${condition(form, rule)},${quoteText(SIGNS[rule.effect])},${rest})`, '""');
  return `=IF(ISNUMBER({@value}),${said},"")`;
}

function condition(form: OrganisationForm, rule: OrganisationRule): string {
  const { when } = rule;
  if ("is" in when) return `{@value}=${when.is ? 1 : 0}`;
  return `{@value}${"min" in when ? ">=" : "<="}${limitName(form, rule)}`;
}

/** Which forms fit, because of which answers, and in which order. */
export function organisationFormsTable({ words }: TableContext): TableSpec<OrganisationFormRow> {
  const headers = words.columns.OrganisationForms;
  const { formulas, formats } = words;
  const signs = ({ form }: OrganisationFormRow, sign: string): string => `COUNTIF({OrganisationAnswers.${form}},${quoteText(sign)})`;
  const whereKnown = (expression: string): string => `=IF({@state}="?","?",${expression})`;
  return {
    id: "OrganisationForms",
    caption: words.captions.OrganisationForms,
    owner: "result",
    key: (row) => FORM_CODES[row.form],
    blank: blankForm,
    columns: [
      labelColumn<OrganisationFormRow>("code", headers.code, (row) => FORM_CODES[row.form], { key: true, look: "code", width: 12 }),
      labelColumn<OrganisationFormRow>("form", headers.form, (row) => words.choices.form[row.form], { width: 46 }),
      // A question that is gone, or there twice, or whose formulas do not stand, leaves everything unknown; an empty line is none.
      rowFormulaColumn<OrganisationFormRow>(
        "state",
        headers.state,
        (row) =>
          `=IF(OR(${notEachOnce("{OrganisationAnswers.code}", ORGANISATION_QUESTIONS.map((question) => QUESTION_CODES[question]))},SUMPRODUCT(({OrganisationAnswers.value}="?")+({OrganisationAnswers.code}<>"")*(ISBLANK({OrganisationAnswers.value})+ISBLANK({OrganisationAnswers.${row.form}})))>0),"?",IF(${signs(row, RULED_OUT)}=0,${quoteText(formulas.formFits)},${quoteText(formulas.formRuledOut)}))`,
        { look: "check", width: 26, highlights: [{ ...WARN, formula: `={cell}=${quoteText(formulas.formRuledOut)}` }] },
      ),
      // A form that is gone would leave the others their places.
      formulaColumn("order", headers.order, `=IF(AND(ISNUMBER({@merit}),NOT(${notEachOnce("{OrganisationForms.code}", Object.values(FORM_CODES))})),1+COUNTIF({OrganisationForms.merit},">"&{@merit})+COUNTIFS({OrganisationForms.merit},{@merit},{OrganisationForms.code},"<"&{@code}),"?")`, {
        width: 20,
        look: "total",
        format: formats.integer,
        highlights: [{ kind: "when", formula: "={cell}=1", fill: "#CFE8D8", color: "#0B5D3B", bold: true }],
      }),
      rowFormulaColumn<OrganisationFormRow>("favours", headers.favours, (row) => whereKnown(signs(row, FAVOURED)), { width: 18, format: formats.integer }),
      rowFormulaColumn<OrganisationFormRow>("ruledOutBy", headers.ruledOutBy, (row) => whereKnown(reasonsAgainst(row, words.exclusions)), { look: "label", width: 44 }),
      rowFormulaColumn<OrganisationFormRow>("heavy", headers.heavy, (row) => whereKnown(signs(row, HEAVY)), { width: 20, format: formats.integer }),
      formulaColumn("merit", headers.merit, whereKnown(`({@state}=${quoteText(formulas.formFits)})*100+{@favours}-{@heavy}`), { width: 14, format: formats.integer, look: "code" }),
    ],
  };
}

function blankForm(): OrganisationFormRow {
  return { form: "charter", rules: [], toCheck: [] };
}

/** A few words for each answer that rules the form out, one after the other. */
function reasonsAgainst({ form, rules }: OrganisationFormRow, exclusions: Readonly<Record<OrganisationQuestion, string>>): string {
  const excluding = rules.filter((rule) => rule.effect === "excludes").map((rule) => rule.question);
  if (excluding.length === 0) return '""';
  const reason = (question: OrganisationQuestion): string =>
    `IF(INDEX({OrganisationAnswers.${form}},MATCH(${quoteText(QUESTION_CODES[question])},{OrganisationAnswers.code},0))=${quoteText(RULED_OUT)},${quoteText(`${exclusions[question]} `)},"")`;
  return `TRIM(${excluding.map(reason).join("&")})`;
}

/** What each form allows: no figure, what French law and practice say. */
export function organisationFactsTable({ words }: TableContext): TableSpec<OrganisationFormRow> {
  const headers = words.columns.OrganisationFacts;
  const fact = (id: keyof (typeof words.formFacts)["charter"], width: number) => labelColumn<OrganisationFormRow>(id, headers[id], (row) => words.formFacts[row.form][id], { width });
  return {
    id: "OrganisationFacts",
    caption: words.captions.OrganisationFacts,
    owner: "result",
    key: (row) => FORM_CODES[row.form],
    blank: blankForm,
    columns: [
      labelColumn<OrganisationFormRow>("code", headers.code, (row) => FORM_CODES[row.form], { key: true, look: "code", width: 12 }),
      labelColumn<OrganisationFormRow>("form", headers.form, (row) => words.choices.form[row.form], { width: 46 }),
      fact("personality", 26),
      fact("budget", 20),
      fact("staff", 18),
      fact("creation", 44),
      fact("contracts", 20),
      fact("privateMembers", 14),
      fact("duration", 22),
    ],
  };
}

/** The form that the group chooses, and whether its own answers agree. */
export function governanceChoiceTable({ words }: TableContext): TableSpec<Governance> {
  const headers = words.columns.GovernanceChoice;
  const { formulas } = words;
  const ofChosen = (column: string): string => `INDEX({OrganisationForms.${column}},MATCH({@form},{OrganisationForms.form},0))`;
  const judged = `IF(${ofChosen("state")}="?","?",IF(${ofChosen("state")}=${quoteText(formulas.formFits)},${quoteText(formulas.formAgreed)},IF(TRIM({@formReason})="",${quoteText(formulas.formToExplain)},${quoteText(formulas.formExplained)})))`;
  return {
    id: "GovernanceChoice",
    caption: words.captions.GovernanceChoice,
    owner: "input",
    key: () => "1",
    blank: () => emptyProject("").governance,
    columns: [
      choiceColumn<Governance, OrganisationForm, null>("form", headers.form, "form", words.choices.form, null, { width: 24, help: words.help.form, wanted: true }),
      textColumn<Governance>("formReason", headers.formReason, { width: 46, help: words.help.formReason }),
      formulaColumn("check", headers.check, `=IF({@form}="",${quoteText(formulas.formNotChosen)},IFERROR(${judged},"?"))`, {
        look: "check",
        width: 26,
        highlights: [amberUnless(formulas.formAgreed, formulas.formExplained)],
      }),
      formulaColumn("best", headers.best, '=IFERROR(INDEX({OrganisationForms.form},MATCH(1,{OrganisationForms.order},0)),"?")', { look: "label", width: 20 }),
      formulaColumn("ruledOutBy", headers.ruledOutBy, `=IF({@form}="","",IFERROR(${ofChosen("ruledOutBy")}&"","?"))`, { look: "label", width: 18 }),
    ],
  };
}

/** A point to check with the legal service before a form is taken. */
export interface LegalPointRow {
  form: OrganisationForm;
  /** Its place among those of the form, from 1. */
  position: number;
  point: string;
}

export function legalPointsTable({ words }: TableContext): TableSpec<LegalPointRow> {
  const headers = words.columns.LegalPoints;
  const { formulas } = words;
  const points: Readonly<Record<string, string>> = words.legalPoints;
  const chosen = "INDEX({GovernanceChoice.form},1)";
  const fits = `INDEX({OrganisationForms.state},MATCH({@form},{OrganisationForms.form},0))=${quoteText(formulas.formFits)}`;
  return {
    id: "LegalPoints",
    caption: words.captions.LegalPoints,
    owner: "result",
    filter: true,
    key: (row) => `${FORM_CODES[row.form]}.${row.position}`,
    blank: () => ({ form: "charter", position: 0, point: "" }),
    columns: [
      labelColumn<LegalPointRow>("code", headers.code, (row) => `${FORM_CODES[row.form]}.${row.position}`, { key: true, look: "code", width: 12 }),
      labelColumn<LegalPointRow>("point", headers.point, (row) => points[row.point] ?? row.point, { width: 46 }),
      formulaColumn("concerns", headers.concerns, `=IF(${chosen}={@form},${quoteText(formulas.concernsChosen)},IF(${chosen}<>"","",IFERROR(IF(${fits},${quoteText(formulas.concernsFitting)},""),"?")))`, {
        look: "check",
        width: 26,
      }),
      labelColumn<LegalPointRow>("form", headers.form, (row) => words.choices.form[row.form], { width: 20 }),
    ],
  };
}

const RECENT = (code: string): string => `({Decisions.body}=${code})*({Decisions.recent}=1)`;

/** Bodies that decide and act, with their members, and what they logged in the last twelve months. */
export function bodiesTable({ words }: TableContext): TableSpec<Body> {
  const headers = words.columns.Bodies;
  const { formulas, formats } = words;
  // A dated entry whose date cannot be read leaves the count unknown.
  const logged = (kind: string): string =>
    `=IF({@members}="","",IF({@code}="",0,IF(SUMPRODUCT(({Decisions.body}={@code})*(({Decisions.recent}="?")+ISBLANK({Decisions.recent})))>0,"?",SUMPRODUCT(${RECENT("{@code}")}*({Decisions.kindCode}${kind})))))`;
  return {
    id: "Bodies",
    caption: words.captions.Bodies,
    owner: "input",
    key: (row) => row.code,
    blank: () => ({ code: "", label: "", kind: "decision", remit: "", meetingsPerYear: null }),
    columns: [
      textColumn<Body>("code", headers.code, { key: true, look: "code", width: 12, help: words.help.code }),
      textColumn<Body>("label", headers.label, { width: 46 }),
      choiceColumn<Body, BodyKind, BodyKind>("kind", headers.kind, "bodyKind", words.choices.bodyKind, "decision", { width: 26, help: words.help.bodyKind }),
      formulaColumn(
        "members",
        headers.members,
        `=IF(OR({@code}&{@label}&{@kind}&{@remit}&{@meetingsPerYear}="",${isRepeated("Bodies")}),"",IF({@code}="",0,SUMPRODUCT(({Seats.body}={@code})*({Seats.partner}<>""))))`,
        { width: 20, look: "total", format: formats.integer },
      ),
      numberColumn<Body>("meetingsPerYear", headers.meetingsPerYear, { min: 0, help: words.help.meetingsPerYear, width: 18 }),
      textColumn<Body>("remit", headers.remit, { width: 44, help: words.help.remit }),
      formulaColumn("meetings", headers.meetings, logged('="K3"'), { width: 20, format: formats.integer }),
      formulaColumn("decisions", headers.decisions, logged('<>"K3"'), { width: 14, format: formats.integer }),
      formulaColumn(
        "check",
        headers.check,
        `=IF({@members}="","",IF(COUNT({@members},{@meetings},{@decisions})<3,"?",IF({@members}=0,${quoteText(formulas.noMember)},IF({@meetings}=0,${quoteText(formulas.noMeeting)},IF({@decisions}=0,${quoteText(formulas.noDecision)},${quoteText(formulas.ok)})))))`,
        { look: "check", width: 22, highlights: [amberUnless(formulas.ok)] },
      ),
      formulaColumn("kindCode", headers.kindCode, `=IF({@members}="","",IF(${isChoice("{@kind}", "bodyKind", "operational")},"B2","B1"))`, { look: "code", width: 14 }),
    ],
  };
}

/** Who sits in which body. */
export function seatsTable({ words }: TableContext): TableSpec<Seat> {
  const headers = words.columns.Seats;
  const { formulas } = words;
  const listed = (column: string, list: string): string => `ISNUMBER(MATCH({@${column}},{${list}.code},0))`;
  return {
    id: "Seats",
    caption: words.captions.Seats,
    owner: "input",
    key: (row) => (row.partner === "" && row.body === "" ? "" : `${row.partner}|${row.body}`),
    blank: () => ({ body: "", partner: "", member: "", role: "" }),
    columns: [
      textColumn<Seat>("partner", headers.partner, { key: true, look: "code", width: 12, help: words.help.partnerCode, validation: { kind: "list-from", table: "Partners", column: "code" } }),
      formulaColumn("institution", headers.institution, lookUp("partner", "Partners.institution", "Partners.code"), { look: "label", width: 46 }),
      textColumn<Seat>("body", headers.body, { key: true, look: "code", width: 26, help: words.help.bodyCode, validation: { kind: "list-from", table: "Bodies", column: "code" } }),
      textColumn<Seat>("role", headers.role, { width: 20, help: words.help.role }),
      formulaColumn(
        "check",
        headers.check,
        `=IF({@partner}&{@body}="","",IF(NOT(${listed("partner", "Partners")}),${quoteText(formulas.unknownPartner)},IF(NOT(${listed("body", "Bodies")}),${quoteText(formulas.unknownBody)},${quoteText(formulas.ok)})))`,
        { look: "check", width: 18, highlights: [amberUnless(formulas.ok)] },
      ),
      textColumn<Seat>("member", headers.member, { width: 44, help: words.help.member }),
      formulaColumn("bodyLabel", headers.bodyLabel, lookUp("body", "Bodies.label", "Bodies.code"), { look: "label", width: 20 }),
    ],
  };
}

/** Seats of each partner: one that has committed itself sits somewhere. */
export function partnerSeatsTable({ words }: TableContext): TableSpec<Partner> {
  const headers = words.columns.PartnerSeats;
  const { formulas, formats } = words;
  const status = "INDEX({Partners.status},MATCH({@partner},{Partners.code},0))";
  return {
    id: "PartnerSeats",
    caption: words.captions.PartnerSeats,
    owner: "result",
    filter: true,
    key: (row) => row.code,
    blank: blankPartner,
    columns: [
      labelColumn<Partner>("partner", headers.partner, (row) => row.code || null, { key: true, look: "code", width: 12 }),
      formulaColumn("institution", headers.institution, lookUp("partner", "Partners.institution", "Partners.code"), { look: "label", width: 46 }),
      formulaColumn("status", headers.status, lookUp("partner", "Partners.status", "Partners.code"), { look: "label", width: 26 }),
      formulaColumn("seats", headers.seats, '=IF({@partner}="","",SUMPRODUCT(({Seats.partner}={@partner})*({Seats.body}<>"")))', { width: 20, look: "total", format: formats.integer }),
      formulaColumn(
        "check",
        headers.check,
        `=IF(OR({@partner}="",ISNA(MATCH({@partner},{Partners.code},0))),"",IF(AND(${isChoice(status, "status", "committed")},{@seats}=0),${quoteText(formulas.sitsNowhere)},${quoteText(formulas.ok)}))`,
        { look: "check", width: 18, highlights: [amberUnless(formulas.ok)] },
      ),
    ],
  };
}

/** One check of governance, by its code. */
export interface CheckRow<Code extends string> {
  code: Code;
}
export const SEAT_CHECKS = ["G1", "G2", "G3", "G4", "G5", "G6"] as const;
export type SeatCheckCode = (typeof SEAT_CHECKS)[number];

/** How many things each check of governance finds to mend. */
export function seatChecksTable({ words }: TableContext): TableSpec<CheckRow<SeatCheckCode>> {
  const headers = words.columns.SeatChecks;
  const { formulas } = words;
  const none = (column: string): string => `=IF(SUMPRODUCT(({Bodies.${column}}="?")+({Bodies.code}<>"")*({Bodies.${column}}=""))>0,"?",COUNTIF({Bodies.${column}},0))`;
  const failing: Readonly<Record<SeatCheckCode, string>> = {
    // Counted among the partners themselves, so that one that was typed since counts.
    G1: `=IF(${someRepeated("Partners")},"?",SUMPRODUCT(${isChoice("{Partners.status}", "status", "committed", "plus")}*(COUNTIFS({Seats.partner},{Partners.code},{Seats.body},"<>")=0)))`,
    G2: none("members"),
    G3: none("meetings"),
    G4: none("decisions"),
    G5: '=IF(SUMPRODUCT(({Bodies.code}<>"")*({Bodies.kindCode}=""))>0,"?",(COUNTIF({Bodies.kindCode},"B1")=0)+(COUNTIF({Bodies.kindCode},"B2")=0))',
    G6: `=IF(INDEX({GovernanceChoice.check},1)="?","?",IF(OR(INDEX({GovernanceChoice.check},1)=${quoteText(formulas.formNotChosen)},INDEX({GovernanceChoice.check},1)=${quoteText(formulas.formToExplain)}),1,0))`,
  };
  return {
    id: "SeatChecks",
    caption: words.captions.SeatChecks,
    owner: "result",
    key: (row) => row.code,
    blank: () => ({ code: "G1" }),
    columns: [
      labelColumn<CheckRow<SeatCheckCode>>("code", headers.code, (row) => row.code, { key: true, look: "code", width: 12 }),
      labelColumn<CheckRow<SeatCheckCode>>("label", headers.label, (row) => words.seatChecks[row.code], { width: 46 }),
      formulaColumn("state", headers.state, `=IF(ISNUMBER({@failing}),IF({@failing}=0,${quoteText(formulas.ok)},${quoteText(formulas.checkToDo)}),"?")`, {
        look: "check",
        width: 26,
        highlights: [amberUnless(formulas.ok)],
      }),
      rowFormulaColumn<CheckRow<SeatCheckCode>>("failing", headers.failing, (row) => failing[row.code], { width: 20, format: words.formats.integer }),
    ],
  };
}
