import { GAIN_KINDS, type Risk, type SignOff, type Summary, type Verdict } from "../../core/project/project.js";
import { PAGE_PARTNERS } from "../../core/summary/page-lines.js";
import type { Language } from "../../words/language.js";
import { fillText } from "../../words/sheets.js";
import { quoteText } from "../formula-references.js";
import { contributionsBegun } from "./begun-sheets.js";
import { isChoice } from "./choice-in-formula.js";
import { choiceColumn, dateColumn, formulaColumn, labelColumn, numberColumn, rowFormulaColumn, textColumn, type TableSpec } from "./column-spec.js";
import { chosenScope } from "./chosen-scope.js";
import type { CodeRow } from "./decision-tables.js";
import { CHECK_NAMES, inFormula } from "./checks-tables.js";
import { someRepeated } from "./doubled-codes.js";
import { lookUp } from "./matrix-row.js";
import { partColumns } from "./scoring-tables.js";
import type { TableContext } from "./table-context.js";

/** What the page is described with: also which tables the other sheets hold. */
export interface PageContext extends TableContext {
  holds: (table: string) => boolean;
}

/** Widths of the columns of the page, shared by all its tables. */
export const PAGE_WIDTHS = [7, 36, 42, 10, 14, 10, 12, 10, 10] as const;
const width = (column: number): { width: number } => ({ width: PAGE_WIDTHS[column] ?? 10 });

/** What only people can say: one row each, so that there is room for a sentence. */
export interface SummaryTextRow {
  code: SummaryTextCode | "";
  text: string;
}
export const SUMMARY_TEXTS = { "1a": "question", "2a": "whyNow", "2b": "doNothing", "5a": "us" } as const satisfies Record<string, keyof Summary>;
export type SummaryTextCode = keyof typeof SUMMARY_TEXTS;

export function summaryTable({ words }: TableContext): TableSpec<SummaryTextRow> {
  const headers = words.columns.Summary;
  return {
    id: "Summary",
    caption: words.captions.Summary,
    owner: "input",
    key: (row) => row.code,
    blank: () => ({ code: "", text: "" }),
    columns: [
      {
        ...labelColumn<SummaryTextRow>("code", headers.code, (row) => row.code || null, { key: true, look: "code", ...width(0) }),
        parse: (row, cell) => {
          const code = cell.text();
          row.code = code in SUMMARY_TEXTS ? (code as SummaryTextCode) : "";
        },
      },
      labelColumn<SummaryTextRow>("label", headers.label, (row) => (row.code === "" ? null : words.summary[SUMMARY_TEXTS[row.code]]), width(1)),
      textColumn<SummaryTextRow>("text", headers.text, { help: words.help.summaryText, wanted: true, ...width(2) }),
    ],
  };
}

/** Code of the row that stands for doing nothing. */
export const DO_NOTHING = "–";

/** The options compared, doing nothing among them. */
export function summaryOptionsTable({ words, project, holds }: PageContext): TableSpec<CodeRow> {
  const headers = words.columns.SummaryOptions;
  const { formats } = words;
  const nothing = `{@code}=${quoteText(DO_NOTHING)}`;
  const scored = holds("Scores");
  const of = (table: string, column: string): string => `IFERROR(INDEX({${table}.${column}},MATCH({@code},{${table}.code},0)),"")`;
  const veto = scored ? of("Scores", "veto") : '""';
  const benefit = `${of("Scopes", "userBenefit")}&""`;
  return {
    id: "SummaryOptions",
    caption: words.captions.SummaryOptions,
    owner: "result",
    key: (row) => row.code,
    blank: () => ({ code: "" }),
    columns: [
      labelColumn<CodeRow>("code", headers.code, (row) => row.code || null, { key: true, look: "code", ...width(0) }),
      formulaColumn("label", headers.label, `=IF(${nothing},${quoteText(words.summary.nothing)},IFERROR(INDEX({Scopes.label},MATCH({@code},{Scopes.code},0))&"",""))`, { look: "label", ...width(1) }),
      formulaColumn("text", headers.text, `=IF(${nothing},IFERROR(INDEX({Summary.text},MATCH("2b",{Summary.code},0))&"",""),IF(${veto}<>"",${veto},${benefit}))`, { look: "label", ...width(2) }),
      formulaColumn("rank", headers.rank, scored ? `=IF(${nothing},"",${of("Scores", "rank")})` : '=""', { look: "total", format: formats.integer, ...width(3) }),
      formulaColumn("score", headers.score, scored ? `=IF(${nothing},"",${of("Scores", "score")})` : '=""', { format: "0.00", ...width(4) }),
      formulaColumn("participants", headers.participants, `=IF(${nothing},"",${of("Scopes", "participants")})`, { format: formats.integer, ...width(5) }),
      formulaColumn("cost", headers.cost, project.resources.length === 0 ? '=""' : `=IF(${nothing},0,${costOf("{@code}")})`, { format: formats.euros, ...width(6) }),
      formulaColumn("coverage", headers.coverage, holds("Scopes.coverage") ? `=IF(${nothing},0,${of("Scopes", "coverage")})` : '=""', { format: formats.percent, ...width(7) }),
    ],
  };
}

/** € a year that a scope needs: an expression, empty where it cannot be known, as where a resource is listed twice. */
export function costOf(scope: string): string {
  const taking = `INDEX({Scopes.participants},MATCH(${scope},{Scopes.code},0))`;
  // What is there and is no number cannot be counted; "*" would do in Excel alone: LibreOffice finds numbers under it too.
  const valued = (test: string): string => `COUNTIFS({Resources.code},{Demand.resource},{Resources.unitValue},${quoteText(test)})`;
  return `IFERROR(SUMPRODUCT(({Demand.scope}=${scope})*({Demand.fixed}+{Demand.perParticipant}*${taking})*SUMIF({Resources.code},{Demand.resource},{Resources.unitValue})/(COUNTIF({Resources.code},{Demand.resource})<2)/(${valued("<>")}=${valued(">=0")})/(${taking}<>"")),"")`;
}

/** The scope that is recommended, and how solid the choice is: one row. */
export function summaryRecommendedTable({ words, project, holds }: PageContext): TableSpec<CodeRow> {
  const headers = words.columns.SummaryRecommended;
  const { formulas, formats } = words;
  const scored = holds("Scores");
  const first = scored ? 'IFERROR(INDEX({Scores.code},MATCH(1,{Scores.rank},0)),"")' : '""';
  const chosen = contributionsBegun(project) ? `IF(ISNA(MATCH(${chosenScope},{Scopes.code},0)),${first},${chosenScope})` : first;
  const of = (column: string): string => (scored ? `IFERROR(INDEX({Scores.${column}},MATCH({@scope},{Scores.code},0)),"")` : '""');
  const second = 'MATCH(2,{Scores.rank},0)';
  const parts = partColumns(project);
  const t = quoteText;
  const undecided = contributionsBegun(project) ? `IF(ISNA(MATCH(${chosenScope},{Scopes.code},0)),${t(formulas.noChoice)},"")` : t(formulas.noChoice);
  const lead = scored
    ? `IF(${of("veto")}<>"",${t(formulas.apart)}&${of("veto")}&". ",IF({@rank}=1,IF(COUNTIF({Scores.rank},1)>1,${t(formulas.shared)}&" ",IF({@lead}="",${t(formulas.onlyOne)}&" ",${t(formulas.leads)}&INDEX({Scores.label},${second})&${t(formulas.leadsBy)}&ROUND({@lead},2)&${t(formulas.points)})),IF({@rank}="","",${t(formulas.notFirst)}&{@rank}&IF({@lead}="","",${t(formulas.behind)}&ROUND(-{@lead},2)&${t(formulas.behindOf)}&INDEX({Scores.label},MATCH(1,{Scores.rank},0))&${t(formulas.behindEnd)}))))`
    : '""';
  const share = holds("Acceptability.rank:1")
    ? `IF(AND(ISNUMBER({@first}),INDEX({RobustnessStamp.state},1)=${t(formulas.upToDate)}),${t(formulas.acceptability)}&ROUND(100*{@first},0)&${t(formulas.acceptabilityAfter)}&" ","")`
    : '""';
  return {
    id: "SummaryRecommended",
    caption: words.captions.SummaryRecommended,
    owner: "result",
    key: (row) => row.code,
    blank: () => ({ code: "" }),
    columns: [
      labelColumn<CodeRow>("code", headers.code, (row) => row.code || null, { key: true, look: "code", ...width(0) }),
      formulaColumn("label", headers.label, lookUp("scope", "Scopes.label", "Scopes.code"), { look: "total-text", ...width(1) }),
      formulaColumn("text", headers.text, `=IF({@scope}="","–",${undecided}&IF(${undecided}="","",{@scope}&". ")&${lead}&${share}&IF(N({@missing})>0,${t(formulas.missingRatings)}&{@missing}&".",""))`, { look: "label", ...width(2) }),
      formulaColumn("scope", headers.scope, `=${chosen}`, { look: "code", ...width(3) }),
      formulaColumn("rank", headers.rank, `=${of("rank")}`, { look: "total", format: formats.integer, ...width(4) }),
      formulaColumn("score", headers.score, `=${of("score")}`, { format: "0.00", ...width(5) }),
      formulaColumn("lead", headers.lead, scored ? `=IF({@rank}="","",IFERROR({@score}-INDEX({Scores.score},IF({@rank}=1,${second},MATCH(1,{Scores.rank},0))),""))` : '=""', { format: "0.00", ...width(6) }),
      formulaColumn("missing", headers.missing, scored ? `=SUMPRODUCT(({Scores.code}={@scope})*({Scores.${parts[0]}..${parts[parts.length - 1]}}=""))` : '=""', { format: formats.integer, ...width(7) }),
      formulaColumn("first", headers.first, holds("Acceptability.rank:1") ? '=IFERROR(INDEX({Acceptability.rank:1},MATCH({@scope},{Acceptability.code},0)),"")' : '=""', { format: formats.percent, ...width(8) }),
    ],
  };
}

/** What a partner gives and gets, a line each. `left`: participants that the page has no room for. */
export function summaryPartnersTable({ words, project, holds }: PageContext, left: number): TableSpec<CodeRow> {
  const headers = words.columns.SummaryPartners;
  const { formats, formulas } = words;
  const given = holds("Contributions");
  const human = project.resources.filter(({ kind }) => kind === "human");
  const [unit] = human.map((resource) => resource.unit);
  const same = unit !== undefined && unit !== "" && human.every((resource) => resource.unit === unit);
  const kindSum = (kind: "human" | "technical" | "financial", column: "amount" | "value"): string =>
    given ? `=IF(${someRepeated("Resources")},"?",SUMPRODUCT(SUMIFS({Contributions.${column}},{Contributions.partner},{@code},{Contributions.resource},{Resources.code})*${isChoice("{Resources.kind}", "kind", kind, "plus")}))` : '=""';
  const burden = (column: string): string => (given ? `=IFERROR(INDEX({Burdens.${column}},MATCH({@code},{Burdens.partner},0)),"")` : '=""');
  const { scope } = project.contributions;
  const tried = contributionsBegun(project) && scope !== null && project.scopes.some(({ code }) => code === scope) ? `,{Gains.scope},${chosenScope}` : "";
  const known = (sum: string): string => (tried === "" ? sum : `IF(COUNTIF({Scopes.code},${chosenScope})=0,"?",${sum})`);
  const kinds = GAIN_KINDS.map((kind) => {
    const own = `{Gains.partner},{@code},{Gains.kind},${quoteText(words.choices.gain[kind])}`;
    return `IF(COUNTIFS(${own},{Gains.real},1)>0,${quoteText(`, ${words.gets[kind]}`)},"")`;
  });
  // Of the chosen scope, the sheet of the gains says it.
  const gets = tried === "" ? `MID(${kinds.join("&")},3,200)` : 'IFERROR(INDEX({GainBalance.gets},MATCH({@code},{GainBalance.partner},0)),"?")';
  return {
    id: "SummaryPartners",
    caption: left > 0 ? fillText(words.captions.SummaryPartnersLeft, { n: PAGE_PARTNERS, left }) : words.captions.SummaryPartners,
    owner: "result",
    key: (row) => row.code,
    blank: () => ({ code: "" }),
    columns: [
      labelColumn<CodeRow>("code", headers.code, (row) => row.code || null, { key: true, look: "code", ...width(0) }),
      formulaColumn(
        "institution",
        headers.institution,
        `=IF({@code}="","",IFERROR(INDEX({Partners.institution},MATCH({@code},{Partners.code},0))&"","?")&IF({@code}=INDEX({Summary.text},MATCH("5a",{Summary.code},0)),${quoteText(formulas.us)},""))`,
        { look: "label", ...width(1) },
      ),
      formulaColumn("gets", headers.gets, holds("Gains") ? `=${gets}` : '=""', { look: "label", ...width(2) }),
      formulaColumn("burden", headers.burden, burden("burden"), { format: formats.percent1, look: "total", ...width(3) }),
      formulaColumn("human", same ? fillText(headers.human, { unit }) : headers.humanValue, kindSum("human", same ? "amount" : "value"), { format: formats.amount, ...width(4) }),
      formulaColumn("technical", headers.technical, kindSum("technical", "value"), { format: formats.euros, ...width(5) }),
      formulaColumn("financial", headers.financial, kindSum("financial", "value"), { format: formats.euros, ...width(6) }),
      formulaColumn("total", headers.total, burden("given"), { format: formats.euros, look: "total", ...width(7) }),
      formulaColumn("gain", headers.gain, holds("Gains") ? `=${known(`SUMIFS({Gains.value},{Gains.partner},{@code}${tried})`)}` : '=""', { format: formats.euros, look: "total", ...width(8) }),
    ],
  };
}

export function risksTable({ words }: TableContext): TableSpec<Risk> {
  const headers = words.columns.Risks;
  return {
    id: "Risks",
    caption: words.captions.Risks,
    owner: "input",
    key: () => "",
    blank: () => ({ risk: "", likelihood: null, impact: null, answer: "" }),
    columns: [
      formulaColumn("weight", headers.weight, '=IF(COUNT({@likelihood..impact})<2,"",{@likelihood}*{@impact})', { look: "total", format: words.formats.integer, ...width(0) }),
      textColumn<Risk>("risk", headers.risk, width(1)),
      textColumn<Risk>("answer", headers.answer, width(2)),
      numberColumn<Risk>("likelihood", headers.likelihood, { min: 1, max: 3, help: words.help.risk, ...width(3) }),
      numberColumn<Risk>("impact", headers.impact, { min: 1, max: 3, help: words.help.risk, ...width(4) }),
    ],
  };
}

export type FactCode = "7a" | "7b" | "8a" | "9a" | "9b";
export interface FactRow {
  code: FactCode | "";
}

/** Pilot, stop rule, form and bodies, checks, success factors: each in a sentence from the sheets. */
export function summaryFactsTable(context: PageContext): TableSpec<FactRow> {
  const { words } = context;
  const headers = words.columns.SummaryFacts;
  const labels: Record<FactCode, string> = { "7a": words.summary.pilot, "7b": words.summary.stopRule, "8a": words.summary.form, "9a": words.summary.checks, "9b": words.summary.success };
  return {
    id: "SummaryFacts",
    caption: words.captions.SummaryFacts,
    owner: "result",
    key: (row) => row.code,
    blank: () => ({ code: "" }),
    columns: [
      labelColumn<FactRow>("code", headers.code, (row) => row.code || null, { key: true, look: "code", ...width(0) }),
      labelColumn<FactRow>("label", headers.label, (row) => (row.code === "" ? null : labels[row.code]), width(1)),
      rowFormulaColumn<FactRow>("text", headers.text, (row) => (row.code === "" ? '=""' : factFormula(context, row.code)), { look: "label", ...width(2) }),
    ],
  };
}

/** The facts of the page that the workbook can say. */
export function factRows({ holds }: PageContext): FactRow[] {
  const codes: FactCode[] = [...(holds("Pilot") ? (["7a", "7b"] as const) : []), ...(holds("GovernanceChoice") ? (["8a"] as const) : []), "9a", ...(holds("SuccessFactors") ? (["9b"] as const) : [])];
  return codes.map((code) => ({ code }));
}

function factFormula(context: PageContext, code: FactCode): string {
  const { words, holds, language } = context;
  const { formulas } = words;
  const t = quoteText;
  switch (code) {
    case "7a": {
      const [start, end, title] = ["start", "end", "title"].map((column) => `INDEX({Pilot.${column}},1)`) as [string, string, string];
      const kept = `IF(SUM({PilotActions.counts})=0,"","; "&SUM({PilotActions.counts})&${t(formulas.keptActions)})`;
      const decided = holds("BalanceDecision") ? `IF(ISNUMBER(INDEX({BalanceDecision.attainment},1)),"; "&${t(formulas.suggests)}&LOWER(INDEX({BalanceDecision.proposal},1)),"")` : '""';
      return `=IF(${title}="","",${title}&". ")&IF(COUNT(${start},${end})<2,${t(formulas.noDates)},${t(formulas.from)}&${dateText(start, language)}&${t(formulas.to)}&${dateText(end, language)})&${kept}&${decided}&"."`;
    }
    case "7b":
      return `=IF(INDEX({Pilot.stopRule},1)="",${t(formulas.noStopRule)},INDEX({Pilot.stopRule},1)&"")`;
    case "8a":
      return `=IF(INDEX({GovernanceChoice.form},1)="",${t(formulas.noForm)},INDEX({GovernanceChoice.form},1)&"")&"; "&SUMPRODUCT(({Bodies.code}<>"")*(1-ISTEXT({Bodies.members})))&${t(formulas.bodies)}&SUMPRODUCT(--({Seats.partner}<>""))&${t(formulas.seats)}&"."`;
    case "9a": {
      const { failing, toDo } = CHECK_NAMES;
      return `=IFERROR(IF(${failing}=0,${t(formulas.checksPass)},${inFormula(formulas.checksFail, { n: failing })})&IF(${toDo}=0,""," "&${inFormula(formulas.checksToDo, { n: toDo })}),"?")`;
    }
    case "9b":
      return `=IFERROR(${t(formulas.weakest)}&INDEX({SuccessFactors.factor},MATCH(1,{SuccessFactors.rank},0))&" ("&ROUND(INDEX({SuccessFactors.score},MATCH(1,{SuccessFactors.rank},0)),0)&" / 100, "&LOWER(INDEX({SuccessFactors.band},MATCH(1,{SuccessFactors.rank},0)))&").","–")`;
  }
}

/** A date in the writing of the language, whatever the settings of the machine. */
function dateText(cell: string, language: Language): string {
  const two = (part: string): string => `RIGHT("0"&${part}(${cell}),2)`;
  return language === "fr" ? `${two("DAY")}&"/"&${two("MONTH")}&"/"&YEAR(${cell})` : `YEAR(${cell})&"-"&${two("MONTH")}&"-"&${two("DAY")}`;
}

/** What the hierarchy answers: one row, with a box for each answer. */
export function signOffTable({ words }: TableContext): TableSpec<SignOff> {
  const headers = words.columns.SignOff;
  const { formulas } = words;
  const box = (verdict: Verdict, column: number) =>
    formulaColumn<SignOff>(verdict, headers[verdict], `=IF(${isChoice("{@verdict}", "verdict", verdict)},${quoteText(formulas.tickedBox)},${quoteText(formulas.openBox)})`, { look: "total-text", ...width(column) });
  return {
    id: "SignOff",
    caption: words.captions.SignOff,
    owner: "input",
    key: () => "1",
    blank: () => ({ function: "", date: null, verdict: null, remarks: "" }),
    columns: [
      formulaColumn("state", headers.state, `=IF({@verdict}="",${quoteText(formulas.unsigned)},${quoteText(formulas.signed)})`, { look: "check", ...width(0) }),
      textColumn<SignOff>("function", headers.function, width(1)),
      textColumn<SignOff>("remarks", headers.remarks, width(2)),
      dateColumn<SignOff>("date", headers.date, { format: words.formats.date, help: words.help.date, ...width(3) }),
      choiceColumn<SignOff, Verdict, null>("verdict", headers.verdict, "verdict", words.choices.verdict, null, { help: words.help.verdict, ...width(4) }),
      box("approved", 5),
      box("reservations", 6),
      box("deferred", 7),
      box("refused", 8),
    ],
  };
}

