import type { SheetDescription, TextCell } from "../description.js";
import { labelColumn, rowFormulaColumn, type TableSpec } from "../tables/column-spec.js";
import { EARLY_DAYS } from "../../core/communication/communication-state.js";
import { AMOUNT_TOLERANCE, calendarTable, projectTable, settingsTable, TIE_TOLERANCE } from "../tables/read-me-tables.js";
import type { TableContext } from "../tables/table-context.js";
import { describeTable } from "./describe-table.js";
import { stateText, statusFormula } from "../checks/sheet-status.js";
import { layOutSheet, STATUS_AMBER } from "./lay-out-sheet.js";

interface ContentsRow {
  id: string;
  tab: string;
  title: string;
  begun: boolean;
}

function contentsTable({ words }: TableContext): TableSpec<ContentsRow> {
  const headers = words.columns.Contents;
  return {
    id: "Contents",
    caption: words.legend.contents,
    owner: "result",
    key: (row) => row.tab,
    blank: () => ({ id: "", tab: "", title: "", begun: false }),
    columns: [
      labelColumn<ContentsRow>("sheet", headers.sheet, (row) => row.tab, { key: true, look: "table-link", width: 34 }),
      labelColumn<ContentsRow>("purpose", headers.purpose, (row) => row.title, { width: 90 }),
      rowFormulaColumn<ContentsRow>("state", headers.state, (row) => (row.begun ? `=IFERROR(${stateText(row.id, words)},"?")` : '=""'), { look: "label", width: 28, highlights: [STATUS_AMBER] }),
    ],
  };
}

/** The first sheet: what the workbook is, how to read its cells, where things are. */
export function readMeSheet(context: TableContext, sheets: readonly SheetDescription[]): SheetDescription {
  const { project, words } = context;
  const { legend } = words;
  const sample = (row: number, content: string, look: TextCell["look"]): TextCell => ({ row, column: 0, content, look });
  const begun = sheets.map((sheet): ContentsRow => ({ id: sheet.id, tab: sheet.tab, title: sheet.texts[0]?.content as string, begun: true }));
  const rows = [...begun, ...sheetsToCome(context, sheets)];
  return layOutSheet(
    {
      id: "ReadMe",
      color: "#0F6C7B",
      params: { name: project.name },
      hint: words.hints.ReadMe,
      texts: [
        sample(3, legend.input, "legend-input"),
        sample(4, legend.formula, "legend-formula"),
        sample(5, legend.computed, "legend-computed"),
        sample(6, legend.check, "legend-check"),
        // What each look is without its colour.
        ...[legend.inputLook, legend.formulaLook, legend.computedLook, legend.checkLook].map((content, r): TextCell => ({ row: 3 + r, column: 1, content, look: "hint" })),
        { row: 3, column: 2, content: { formula: statusFormula("ReadMe", words) }, look: "status", highlights: [STATUS_AMBER] },
      ],
      firstCaption: 7,
      blocks: [
        describeTable(projectTable(context), [{ name: project.name, purpose: project.purpose }]),
        describeTable(contentsTable(context), rows, new Map(begun.map((row) => [row.tab, row.id]))),
        describeTable(settingsTable(context), [
          { code: "TieTolerance", note: words.settings.tieTolerance, value: TIE_TOLERANCE },
          { code: "AmountTolerance", note: words.settings.amountTolerance, value: AMOUNT_TOLERANCE },
          { code: "EarlyDays", note: words.governanceSettings.earlyDays, value: EARLY_DAYS },
        ]),
        describeTable(calendarTable(context), [{ note: words.governanceSettings.today }]),
      ],
    },
    words,
    project.name,
  );
}

/** Sheets whose step has not begun, each with what it will need. */
function sheetsToCome({ words }: TableContext, sheets: readonly SheetDescription[]): ContentsRow[] {
  const { heading, ...needs } = words.toCome;
  const begun = new Set(sheets.map(({ id }) => id));
  return (Object.keys(needs) as (keyof typeof needs)[]).filter((id) => !begun.has(id)).map((id) => ({ id, tab: words.tabs[id], title: `${heading}${needs[id]}.`, begun: false }));
}
