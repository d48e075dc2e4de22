import { pagePartners, pageScopes } from "../../core/summary/page-lines.js";
import { hasSummary } from "../../core/summary/has-summary.js";
import type { Risk } from "../../core/project/project.js";
import type { SheetDescription, TableDescription, TextCell } from "../description.js";
import { SERIES_COLORS } from "../looks.js";
import {
  DO_NOTHING,
  factRows,
  PAGE_WIDTHS,
  risksTable,
  signOffTable,
  SUMMARY_TEXTS,
  summaryFactsTable,
  summaryOptionsTable,
  summaryPartnersTable,
  summaryRecommendedTable,
  summaryTable,
  type PageContext,
  type SummaryTextCode,
} from "../tables/summary-tables.js";
import type { TableContext } from "../tables/table-context.js";
import { describeTable } from "./describe-table.js";
import { layOutSheet } from "./lay-out-sheet.js";
import { holdsIn } from "./success-sheet.js";
import { BOLD } from "./text-width.js";
import { wrapText } from "./wrap-text.js";

const PAGE_COLOR = "#0F6C7B";
const RISKS_SHOWN = 3;
/** Points of the thin row between two tables of the page. */
const THIN = 5;
/** Rows beside which a chart can be read. */
const CHART_ROWS = 4;

/**
 * The page for the hierarchy: ten blocks on one sheet of A4.
 *
 * @param context - the project and the words
 * @param sheets - the other sheets, from which it takes its figures
 */
export function summarySheet(context: TableContext, sheets: readonly SheetDescription[]): SheetDescription[] {
  const { project, words } = context;
  if (!hasSummary(project)) return [];
  const page: PageContext = { ...context, holds: holdsIn(sheets) };
  const { summary } = project;
  const texts = (Object.keys(SUMMARY_TEXTS) as SummaryTextCode[]).map((code) => ({ code, text: summary[SUMMARY_TEXTS[code]] ?? "" }));
  const scoped = project.scopes.length > 0;
  const { partners, left } = pagePartners(project);
  const blank = (): Risk => ({ risk: "", likelihood: null, impact: null, answer: "" });
  const risks = [...summary.risks, ...Array.from({ length: Math.max(0, RISKS_SHOWN - summary.risks.length) }, blank)];
  const facts = factRows(page);
  const tables = [
    describeTable(summaryTable(context), texts),
    ...(scoped
      ? [
          describeTable(
            summaryOptionsTable(page),
            [...pageScopes(project), DO_NOTHING].map((code) => ({ code })),
          ),
          describeTable(summaryRecommendedTable(page), [{ code: "4" }]),
        ]
      : []),
    ...(partners.length > 0
      ? [
          describeTable(
            summaryPartnersTable(page, left),
            partners.map((code) => ({ code })),
          ),
        ]
      : []),
    describeTable(risksTable(context), risks),
    describeTable(summaryFactsTable(page), facts),
    describeTable(signOffTable(context), [summary.signOff]),
  ];
  const begun = new Set(sheets.map(({ id }) => id));
  const links = (
    [
      ["Scores", 2, 3],
      ["Contributions", 3, 3],
      ["Governance", 3, 5],
      ["PilotBalance", 3, 7],
      ["SuccessFactors", 2, 7],
      ["Robustness", 2, 5],
    ] as const
  ).flatMap(([id, row, column]): TextCell[] =>
    begun.has(id) ? [{ row, column, content: `→ ${words.tabs[id]}`, look: "link", linkTo: id }] : [],
  );
  const sheet = layOutSheet({ id: "Summary", color: PAGE_COLOR, params: { name: project.name }, texts: links, blocks: tables }, words, project.name);
  return [onOnePage(sheet, page)];
}

/** Sets the tables close to each other, the charts beside the texts, and all of it on one page in portrait. */
function onOnePage(sheet: SheetDescription, { words, holds, project }: PageContext): SheetDescription {
  const rowHeights: Record<number, number> = { 0: 26 };
  let caption = 4;
  const tables = sheet.tables.map((table): TableDescription => {
    const row = caption + 1;
    rowHeights[caption] = 20;
    rowHeights[row] = headerPoints(table);
    caption = row + table.rows.length + 2;
    rowHeights[caption - 1] = THIN;
    return { ...table, row };
  });
  const at = (id: string): TableDescription | undefined => tables.find((table) => table.id === id);
  const beside = (id: string): { row: number; column: number; rows: number; columns: number } => {
    const table = at(id);
    return { row: table?.row ?? 0, column: 3, rows: 1 + (table?.rows.length ?? 1), columns: 6 };
  };
  const scores = at("SummaryOptions") === undefined || !holds("Scores") ? [] : [{ id: "SummaryScores", kind: "bar" as const, title: words.charts.summaryScores, table: "SummaryOptions", categories: "code", series: [{ column: "score", color: SERIES_COLORS[0] ?? "#0F6C7B" }], format: "0.0", ...beside("Summary") }];
  const burdens =
    at("SummaryPartners") === undefined || !holds("Burdens") || project.contributions.lines.length === 0 || (at("SummaryFacts")?.rows.length ?? 0) < CHART_ROWS
      ? []
      : [
          {
            id: "SummaryPartners",
            kind: "column" as const,
            title: words.charts.summaryPartners,
            table: "SummaryPartners",
            categories: "code",
            series: [
              { column: "total", color: SERIES_COLORS[1] ?? "#E69F00" },
              { column: "gain", color: SERIES_COLORS[0] ?? "#0F6C7B" },
            ],
            format: "#,##0",
            ...beside("SummaryFacts"),
          },
        ];
  return {
    ...sheet,
    // The first column is too narrow for the way back beside the state: it stands above.
    texts: sheet.texts.map((text) => (text.row === 3 && text.column === 0 ? { ...text, row: 2 } : text)),
    columnWidths: [...PAGE_WIDTHS],
    rowHeights,
    tables,
    charts: [...scores, ...burdens],
    freeze: { rows: 0, columns: 0 },
    print: { orientation: "portrait", fitWidth: 1, fitHeight: 1, margins: { left: 28, right: 28, top: 28, bottom: 40 }, footer: sheet.print.footer },
  };
}

function headerPoints(table: TableDescription): number {
  const lines = table.columns.map((column) => wrapText(column.header, Math.max(3, column.width - 1) / BOLD).length);
  return Math.max(1, ...lines) * 15 + 4;
}
