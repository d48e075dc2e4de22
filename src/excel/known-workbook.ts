import type { Area } from "../workbook/commands.js";
import type { WorkbookContent, WorkbookLayout } from "../workbook/content.js";

/** What is known of a workbook before commands are applied to it: what the two reading requests gave. */
export interface KnownWorkbook {
  content: WorkbookContent;
  layout: WorkbookLayout;
}

/** The tables of a sheet with the cells that they cover, header included. */
export function tableAreas({ content, layout }: KnownWorkbook, sheetName: string): { name: string; area: Area }[] {
  const sheet = content.sheets.find((candidate) => candidate.name === sheetName);
  return content.tables.flatMap((table) => {
    const place = layout.tables.find((candidate) => candidate.id === table.id);
    if (!place || table.sheet !== sheet?.id) return [];
    const area = { sheet: sheetName, row: place.row, column: place.column, rows: table.rows.length + 1, columns: table.headers.length };
    return [{ name: table.name, area }];
  });
}
