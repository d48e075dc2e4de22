import { columnRules } from "../checks/column-rules.js";
import type { CheckRule } from "../checks/check-rule.js";
import { methodRules } from "../checks/method-rules.js";
import { RESTS_ON } from "../checks/sheet-status.js";
import type { SheetDescription, TableDescription } from "../description.js";
import { checksFirstTable, checksTable, checksTotalTable, columnLabel, sheetChecksTable, type CheckRow, type SheetRow } from "../tables/checks-tables.js";
import type { TableContext } from "../tables/table-context.js";
import { describeTable } from "./describe-table.js";
import { layOutSheet } from "./lay-out-sheet.js";
import { holdsIn } from "./success-sheet.js";

const RESULT_COLOR = "#2E8C9A";
/** Checks that are shown first. */
const SHOWN = 10;

/**
 * Every rule that formulas hold on the sheets of a workbook, in the order of the sheets.
 *
 * @param context - the project and the words
 * @param sheets - the other sheets
 * @returns the rules with the sheet of each
 */
export function checkRules(context: TableContext, sheets: readonly SheetDescription[]): { rule: CheckRule; sheet: SheetDescription; table: TableDescription }[] {
  const tabs = new Map(sheets.flatMap((sheet) => sheet.tables.map((table) => [table.id, sheet.tab] as const)));
  const method = methodRules({ ...context, holds: holdsIn(sheets) });
  return sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table) =>
      [...columnRules(table, (id) => tabs.get(id) ?? "", context.words), ...method.filter((rule) => rule.table === table.id)].map((rule) => ({ rule, sheet, table })),
    ),
  );
}

/**
 * What the workbook checks, and what fails: one number, the gravest first, the state of each sheet, every rule.
 *
 * @param context - the project and the words
 * @param sheets - the other sheets, on whose tables the rules are
 */
export function checksSheet(context: TableContext, sheets: readonly SheetDescription[]): SheetDescription {
  const { project, words } = context;
  const header = (table: TableDescription, id: string | undefined): string | undefined => table.columns.find((column) => column.id === id)?.header;
  const rows = checkRules(context, sheets).map(
    ({ rule, sheet, table }, k): CheckRow => ({ rule, sheet: sheet.id, tab: sheet.tab, column: columnLabel(header(table, rule.column) ?? "", header(table, rule.last)), number: k + 1 }),
  );
  const tabs = new Map(sheets.map(({ id, tab }) => [id, tab]));
  const states = sheets.map(({ id, tab }): SheetRow => {
    const rests = (RESTS_ON[id] ?? []).filter((other) => tabs.has(other));
    return { id, tab, rests, restsOn: rests.flatMap((other) => tabs.get(other) ?? []) };
  });
  return layOutSheet(
    {
      id: "Checks",
      color: RESULT_COLOR,
      printsForPeople: true,
      hint: words.hints.Checks,
      blocks: [
        describeTable(checksTotalTable(context), [{}]),
        describeTable(
          checksFirstTable(context),
          Array.from({ length: SHOWN }, (_, k) => ({ position: k + 1 })),
        ),
        describeTable(sheetChecksTable(context), states, new Map(states.map(({ id }) => [id, id]))),
        describeTable(checksTable(context), rows),
      ],
    },
    words,
    project.name,
  );
}
