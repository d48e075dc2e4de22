import type { CellValue } from "../../src/workbook/commands.js";
import type { WorkbookContent } from "../../src/workbook/content.js";
import type { HeldByOffice, RecalculatedValue } from "./recalculate.js";

/** What LibreOffice holds, as the add-in would read it if its database ranges were tables. */
export function contentOfOffice({ sheets, tables }: HeldByOffice): WorkbookContent {
  return {
    sheets: [...sheets.keys()].map((name) => ({ id: name, name, visible: true, protected: false })),
    tables: tables.map(({ name, sheet, row, column, rows, columns }) => {
      const cells = Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_unused, c) => shown(sheets.get(sheet)?.[row + r]?.[column + c])));
      const [headers = [], ...body] = cells;
      return { id: name, name, sheet, headers: headers.map(String), rows: body };
    }),
  };
}

function shown(value: RecalculatedValue | undefined): CellValue {
  if (value === undefined) return "";
  return typeof value === "object" ? value.error : value;
}
