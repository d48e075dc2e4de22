import type { Table } from "../model/table.js";
import type { Worksheet } from "../model/worksheet.js";

export type Language = "en" | "fr";

/** What calculation needs to see of a workbook. */
export interface WorkbookView {
  readonly sheets: readonly Worksheet[];
  readonly tables: readonly Table[];
  readonly language: Language;
  now(): Date;
  sheetNamed(name: string): Worksheet | undefined;
  tableNamed(name: string): Table | undefined;
  tableAt(sheet: Worksheet, row: number, column: number): Table | undefined;
  nameNamed(name: string, sheet: Worksheet | null): { name: string; formula: string } | undefined;
}
