import { PARTNER_FIGURES, SCOPE_FIGURES, type FigureId } from "../../core/versions/freeze-version.js";
import { ORGANISATION_FORMS, PILOT_DECISIONS, type Project, type Version, type VersionFigure } from "../../core/project/project.js";
import { LANGUAGES } from "../../words/language.js";
import { sheetWords, type SheetWords } from "../../words/sheets.js";
import { quoteText } from "../formula-references.js";
import { dateTimeOfSerial } from "../serial-dates.js";
import { computedColumn, dateContent, formulaColumn, labelColumn, rowFormulaColumn, textColumn, type TableSpec } from "./column-spec.js";
import { chosenScope } from "./chosen-scope.js";
import { costOf, type PageContext } from "./summary-tables.js";
import type { TableContext } from "./table-context.js";

/** The submissions, one a row. */
export function versionsTable({ words }: TableContext): TableSpec<Version> {
  const headers = words.columns.Versions;
  const { formats, formulas } = words;
  return {
    id: "Versions",
    caption: words.captions.Versions,
    owner: "input",
    key: (row) => row.code,
    blank: () => ({ code: "", at: "", note: "", figures: [] }),
    columns: [
      computedColumn<Version>("code", headers.code, (row) => row.code || null, {
        key: true,
        look: "computed-text",
        width: 12,
        parse: (row, cell) => {
          row.code = cell.text();
        },
      }),
      textColumn<Version>("note", headers.note, { width: 30 }),
      computedColumn<Version>("at", headers.at, (row) => dateContent(row.at || null), {
        format: `${formats.date} hh:mm`,
        width: 18,
        parse: (row, cell) => {
          row.at = (typeof cell.raw === "number" ? dateTimeOfSerial(cell.raw) : null) ?? cell.text();
        },
      }),
      formulaColumn("figures", headers.figures, "=COUNTIF({VersionFigures.version},{@code})", { format: formats.integer, width: 12 }),
      formulaColumn("changed", headers.changed, `=COUNTIFS({VersionFigures.version},{@code},{VersionFigures.state},${quoteText(formulas.changed)})`, { format: formats.integer, width: 14, look: "total" }),
    ],
  };
}

/** Euros without decimals, shares and scores with three. */
const FIGURE = "[>=1000]#,##0;[<1]0.000;General";

/** A figure of a version, with its version. */
export interface VersionFigureRow extends VersionFigure {
  version: string;
}

/** The figures of all submissions: as they were, and live. */
export function versionFiguresTable(context: PageContext): TableSpec<VersionFigureRow> {
  const { project, words } = context;
  const headers = words.columns.VersionFigures;
  const { formulas, formats } = words;
  return {
    id: "VersionFigures",
    caption: words.captions.VersionFigures,
    owner: "result",
    filter: true,
    key: (row) => (row.version === "" ? "" : `${row.version}|${row.figure}|${row.subject}`),
    formats: ({ figure }) => {
      if (figure === "score") return { change: "+0.000;-0.000;0" };
      const share = { coverage: formats.percent, burden: formats.percent1 }[figure];
      return share === undefined ? undefined : { value: share, now: share, change: formats.percentChange };
    },
    blank: () => ({ version: "", figure: "", subject: "", value: null, text: "" }),
    columns: [
      keyColumn("version", headers.version, 12),
      labelColumn<VersionFigureRow>("label", headers.label, (row) => labelOf(words, row.figure) || null, { width: 30 }),
      computedColumn<VersionFigureRow>("value", headers.value, (row) => row.value, {
        width: 18,
        format: FIGURE,
        parse: (row, cell) => {
          row.value = cell.number();
        },
      }),
      rowFormulaColumn<VersionFigureRow>("now", headers.now, (row) => `=${nowOf(context, row)}`, { width: 14, look: "total", format: FIGURE }),
      formulaColumn("change", headers.change, '=IF(COUNT({@value},{@now})<2,"",{@now}-{@value})', { width: 14, format: "+General;-General;0" }),
      formulaColumn(
        "state",
        headers.state,
        `=IF({@version}="","",IF(OR(AND(COUNT({@value},{@now})=2,ABS(N({@now})-N({@value}))>AmountTolerance),COUNT({@value})<>COUNT({@now}),AND(COUNT({@value},{@now})=0,{@text}&""<>{@now}&"")),${quoteText(formulas.changed)},"–"))`,
        { look: "check", width: 14, highlights: [{ kind: "when", formula: `={cell}=${quoteText(formulas.changed)}`, fill: "#FCE4CC", color: "#8A3B00", bold: true }] },
      ),
      labelColumn<VersionFigureRow>("subjectLabel", headers.subjectLabel, (row) => subjectOf(project, row), { width: 40 }),
      computedColumn<VersionFigureRow>("text", headers.text, (row) => wordOf(words, row) || null, {
        look: "computed-text",
        width: 24,
        parse: (row, cell) => {
          row.text = cell.text();
        },
      }),
      keyColumn("figure", headers.figure, 14),
      keyColumn("subject", headers.subject, 14),
    ],
  };
}

function keyColumn(field: "version" | "figure" | "subject", header: string, width: number): TableSpec<VersionFigureRow>["columns"][number] {
  return computedColumn<VersionFigureRow>(field, header, (row) => row[field] || null, {
    key: true,
    look: "code",
    width,
    parse: (row, cell) => {
      row[field] = cell.text();
    },
  });
}

function labelOf(words: SheetWords, figure: string): string {
  return (words.figures as Record<string, string>)[figure] ?? figure;
}

function subjectOf(project: Project, { figure, subject }: VersionFigureRow): string | null {
  if ((SCOPE_FIGURES as readonly string[]).includes(figure)) return project.scopes.find(({ code }) => code === subject)?.label || subject;
  if ((PARTNER_FIGURES as readonly string[]).includes(figure)) return project.partners.find(({ code }) => code === subject)?.institution || subject;
  return null;
}

/** What a text is called in the language: forms and decisions have names. */
function wordOf(words: SheetWords, { figure, text }: VersionFigureRow): string {
  if (figure === "form" || figure === "decision") return (words.choices[figure] as Record<string, string>)[text] ?? text;
  return text;
}

/**
 * The text that a version keeps, from how the sheet calls it in any language.
 *
 * @param row - a figure as read
 * @returns the id of the form or of the decision; any other text as it is
 */
export function keptText({ figure, text }: VersionFigureRow): string {
  const ids: readonly string[] = figure === "form" ? ORGANISATION_FORMS : figure === "decision" ? PILOT_DECISIONS : [];
  return ids.find((id) => LANGUAGES.some((language) => wordOf(sheetWords(language), { figure, text: id, version: "", subject: "", value: null }) === text)) ?? text;
}

/** The figure as it is now: an expression over the other sheets, empty where they do not hold it. */
function nowOf({ project, holds }: PageContext, { figure }: VersionFigureRow): string {
  const of = (table: string, column: string, key: string): string => (holds(`${table}.${column}`) ? `IFERROR(INDEX({${table}.${column}},MATCH({@subject},{${table}.${key}},0)),"")` : '""');
  const now: Record<FigureId, string> = {
    score: of("Scores", "score", "code"),
    rank: of("Scores", "rank", "code"),
    cost: project.resources.length > 0 && holds("Scopes") ? costOf("{@subject}") : '""',
    coverage: of("Scopes", "coverage", "code"),
    given: of("Burdens", "given", "partner"),
    burden: of("Burdens", "burden", "partner"),
    gain: holds("Gains") ? 'IFERROR(SUMPRODUCT(({Gains.partner}={@subject})*({Gains.tried}=1)*{Gains.value}),"")' : '""',
    scope: holds("ContributionChoice") ? `${chosenScope}&""` : '""',
    planned: holds("BalanceDecision") ? "INDEX({BalanceDecision.plannedInAll},1)" : '""',
    form: holds("GovernanceChoice") ? 'INDEX({GovernanceChoice.form},1)&""' : '""',
    decision: holds("Pilot") ? 'INDEX({Pilot.decision},1)&""' : '""',
  };
  return (now as Record<string, string>)[figure] ?? '""';
}
