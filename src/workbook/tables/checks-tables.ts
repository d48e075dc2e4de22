import { fillText } from "../../words/sheets.js";
import { countFormula, linkFormula, positionFormula, type CheckRule } from "../checks/check-rule.js";
import { quoteText } from "../formula-references.js";
import { formulaColumn, labelColumn, rowFormulaColumn, type TableSpec } from "./column-spec.js";
import { amberUnless } from "./governance-tables.js";
import type { TableContext } from "./table-context.js";

/** Names of the cells that say how many cells fail, and how many are to be completed. */
export const CHECK_NAMES = { failing: "ChecksFailing", toDo: "ChecksToDo" } as const;

/** A rule and what people call its place. */
export interface CheckRow {
  rule: CheckRule | null;
  /** Id of the sheet, and the text on its tab. */
  sheet: string;
  tab: string;
  column: string;
  /** Place among all rules, from 1. */
  number: number;
}

const blankCheck = (): CheckRow => ({ rule: null, sheet: "", tab: "", column: "", number: 0 });

/** Every rule, live. */
export function checksTable(context: TableContext): TableSpec<CheckRow> {
  const { words } = context;
  const headers = words.columns.Checks;
  const { ok } = words.formulas;
  const { cannot, grades } = words.checks;
  const { error, warning, toDo } = grades;
  const number = { format: words.formats.integer };
  const ofRule = (formula: (rule: CheckRule) => string) => (row: CheckRow): string => (row.rule === null ? '=""' : formula(row.rule));
  return {
    id: "Checks",
    caption: words.captions.Checks,
    owner: "result",
    filter: true,
    key: (row) => row.rule?.key ?? "",
    blank: blankCheck,
    columns: [
      formulaColumn("state", headers.state, `=IF({@count}=0,${quoteText(ok)},IF({@count}="?",${quoteText(cannot)},IF({@grade}=1,${quoteText(error)},IF({@grade}=2,${quoteText(warning)},${quoteText(toDo)}))))`, { look: "check", width: 21, highlights: [amberUnless(ok)] }),
      labelColumn<CheckRow>("sentence", headers.sentence, (row) => row.rule?.sentence ?? null, { width: 60 }),
      rowFormulaColumn<CheckRow>("count", headers.count, ofRule(countFormula), { look: "total", width: 11, ...number }),
      formulaColumn("first", headers.first, '=IF({@link}="","",HYPERLINK("#"&{@link},{@place}))', { look: "table-link", width: 12 }),
      labelColumn<CheckRow>("sheet", headers.sheet, (row) => row.tab || null, { width: 20 }),
      labelColumn<CheckRow>("column", headers.column, (row) => row.column || null, { width: 26 }),
      // What stands behind the sheet in the address, without its dollars.
      formulaColumn("place", headers.place, '=SUBSTITUTE(TRIM(RIGHT(SUBSTITUTE(SUBSTITUTE({@link},"!","."),".",REPT(" ",40)),40)),"$","")', { look: "code", width: 9 }),
      labelColumn<CheckRow>("grade", headers.grade, (row) => row.rule?.grade ?? null, { look: "code", width: 8 }),
      formulaColumn("order", headers.order, '=IF({@count}=0,"",{@grade}*1E4+ROW()-ROW({#@count}))', { look: "code", width: 8 }),
      rowFormulaColumn<CheckRow>("position", headers.position, ofRule(positionFormula), { look: "code", width: 8 }),
      rowFormulaColumn<CheckRow>("link", headers.link, ofRule(linkFormula), { look: "code", width: 26 }),
      labelColumn<CheckRow>("code", headers.code, (row) => row.sheet || null, { look: "code", width: 16 }),
      labelColumn<CheckRow>("key", headers.key, (row) => row.rule?.key ?? null, { key: true, look: "code", width: 44 }),
    ],
  };
}

/** One row: how many cells fail in all. */
export function checksTotalTable({ words }: TableContext): TableSpec<object> {
  const headers = words.columns.ChecksTotal;
  const { checks, formats } = words;
  const [all, some] = [checks.all, checks.some].map((text) => inFormula(text, { n: "{@failing}", m: "{@toDo}", rules: "{@rules}" })) as [string, string];
  const number = { format: formats.integer };
  return {
    id: "ChecksTotal",
    caption: words.captions.ChecksTotal,
    owner: "result",
    key: () => "1",
    blank: () => ({}),
    columns: [
      // A rule that cannot be checked any more fails.
      formulaColumn("failing", headers.failing, '=SUMIFS({Checks.count},{Checks.grade},"<3")+COUNTIF({Checks.count},"~?")', { look: "total", width: 21, ...number, highlights: [{ kind: "when", formula: "={cell}<>0", fill: "#FCE4CC", color: "#8A3B00", bold: true }] }),
      formulaColumn("summary", headers.summary, `=IF({@failing}+{@toDo}=0,${all},${some})`, { look: "label", width: 60 }),
      formulaColumn("toDo", headers.toDo, "=SUMIFS({Checks.count},{Checks.grade},3)", { look: "total", width: 11, ...number }),
      formulaColumn("rules", headers.rules, "=COUNT({Checks.grade})", { look: "total", width: 12, ...number }),
    ],
  };
}

/** A sentence with values of cells in it, as an expression. */
export function inFormula(text: string, values: Readonly<Record<string, string>>): string {
  return text
    .split(/(\{\{\w+\}\})/)
    .filter((part) => part !== "")
    .map((part) => {
      const name = /^\{\{(\w+)\}\}$/.exec(part)?.[1];
      return name === undefined ? quoteText(part) : (values[name] ?? '""');
    })
    .join("&");
}

/** The gravest checks that fail, first. */
export function checksFirstTable({ words }: TableContext): TableSpec<{ position: number }> {
  type Row = { position: number };
  const headers = words.columns.ChecksFirst;
  const of = (column: string): string => `=IFERROR(INDEX({Checks.${column}},MATCH(SMALL({Checks.order},{@position}),{Checks.order},0)),"")`;
  return {
    id: "ChecksFirst",
    caption: words.captions.ChecksFirst,
    owner: "result",
    key: (row) => String(row.position),
    blank: () => ({ position: 0 }),
    columns: [
      formulaColumn("state", headers.state, of("state"), { look: "check", width: 21, highlights: [amberUnless(words.formulas.ok)] }),
      formulaColumn("sentence", headers.sentence, of("sentence"), { look: "label", width: 60 }),
      formulaColumn("count", headers.count, of("count"), { look: "total", width: 11, format: words.formats.integer }),
      formulaColumn("first", headers.first, '=IFERROR(HYPERLINK("#"&INDEX({Checks.link},MATCH(SMALL({Checks.order},{@position}),{Checks.order},0)),INDEX({Checks.place},MATCH(SMALL({Checks.order},{@position}),{Checks.order},0))),"")', { look: "table-link", width: 12 }),
      formulaColumn("sheet", headers.sheet, of("sheet"), { look: "label", width: 20 }),
      formulaColumn("column", headers.column, of("column"), { look: "label", width: 26 }),
      labelColumn<Row>("position", headers.position, (row) => row.position || null, { key: true, look: "code", width: 12 }),
    ],
  };
}

/** A sheet, and the sheets whose cells it rests on. */
export interface SheetRow {
  id: string;
  tab: string;
  rests: readonly string[];
  /** Their tabs. */
  restsOn: readonly string[];
}

/** The state of each sheet: what fails on it, what is to be completed, which sheet it rests on is not in order. */
export function sheetChecksTable({ words }: TableContext): TableSpec<SheetRow> {
  const headers = words.columns.SheetChecks;
  const { status } = words;
  const number = { format: words.formats.integer };
  const mine = "{Checks.code},{@code}";
  const at = "MOD({@restsAt},1E3)";
  const rested = `INDEX({SheetChecks.sheet},${at})`;
  const text = [
    `IF(COUNTIFS(${mine},{Checks.key},"*:stale",{Checks.count},">0")>0,${quoteText(status.stale)}`,
    `IF({@problems}>0,${inFormula(status.problems, { n: "{@problems}" })}`,
    `IF({@restsAt}<1E3,${inFormula(status.restsOnProblem, { sheet: rested })}`,
    `IF({@toDo}>0,${inFormula(status.todo, { n: "{@toDo}" })}`,
    `IF({@restsAt}<2E3,${inFormula(status.restsOnToDo, { sheet: rested })}`,
  ];
  return {
    id: "SheetChecks",
    caption: words.captions.SheetChecks,
    owner: "result",
    key: (row) => row.id,
    blank: () => ({ id: "", tab: "", rests: [], restsOn: [] }),
    columns: [
      labelColumn<SheetRow>("sheet", headers.sheet, (row) => row.tab || null, { look: "table-link", width: 21 }),
      formulaColumn("status", headers.status, '=IF({@link}="",{@text},HYPERLINK("#"&{@link},{@text}))', {
        look: "label",
        width: 60,
        highlights: [{ kind: "when", formula: '=LEFT({cell},1)="▲"', fill: "#FCE4CC", color: "#8A3B00", bold: true }],
      }),
      formulaColumn("problems", headers.problems, `=SUMIFS({Checks.count},${mine},{Checks.grade},"<3")+COUNTIFS(${mine},{Checks.count},"~?")`, { look: "total", width: 11, ...number }),
      formulaColumn("toDo", headers.toDo, `=SUMIFS({Checks.count},${mine},{Checks.grade},3)`, { look: "total", width: 12, ...number }),
      formulaColumn("rules", headers.rules, "=COUNTIFS({Checks.code},{@code})", { look: "total", width: 20, ...number }),
      labelColumn<SheetRow>("restsOn", headers.restsOn, (row) => row.restsOn.join(" · ") || null, { width: 26 }),
      formulaColumn("text", headers.text, `=${text.join(",")},${quoteText(status.done)}${")".repeat(text.length)}`, { look: "code", width: 40 }),
      labelColumn<SheetRow>("rests", headers.rests, (row) => (row.rests.length === 0 ? null : `;${row.rests.join(";")};`), { look: "code", width: 40 }),
      // The first line where something fails; failing that, 1,000 more than the first that is to be completed.
      formulaColumn(
        "restsAt",
        headers.restsAt,
        '=1E6-SUMPRODUCT(MAX(ISNUMBER(SEARCH(";"&{SheetChecks.code}&";",{@rests}))*({SheetChecks.problems}+{SheetChecks.toDo}>0)*(1E6-ROW({SheetChecks.code})+ROW({#@code})-1E3*({SheetChecks.problems}=0))))',
        { look: "code", width: 9 },
      ),
      formulaColumn("own", headers.own, `=IFERROR(INDEX({Checks.link},MATCH(MINIFS({Checks.order},${mine}),{Checks.order},0)),"")`, { look: "code", width: 8 }),
      formulaColumn("link", headers.link, `=IF(OR({@problems}>0,AND({@toDo}>0,{@restsAt}>=1E3),{@restsAt}=1E6),{@own},INDEX({SheetChecks.own},${at}))`, { look: "code", width: 8 }),
      labelColumn<SheetRow>("code", headers.code, (row) => row.id || null, { key: true, look: "code", width: 8 }),
    ],
  };
}

/** What a check says of its column, or of the columns from the first to the last. */
export function columnLabel(first: string, last: string | undefined): string {
  return last === undefined || last === first ? first : fillText("{{first}} … {{last}}", { first, last });
}
