import type { PlaceLabels } from "../words/place-sentence.js";
import type { WorkbookDescription } from "./description.js";

/**
 * What people call the tables and columns that a problem names by their ids.
 *
 * For `placeSentence`: a table is called by the tab on which it stands, a column by its header.
 *
 * @param description what the workbook holds, in the person's language
 * @returns labels; what the workbook does not hold has none
 */
export function placeLabels(description: WorkbookDescription): PlaceLabels {
  const tabs = new Map<string, string>();
  const headers = new Map<string, string>();
  for (const sheet of description.sheets) {
    for (const table of sheet.tables) {
      tabs.set(table.id, sheet.tab);
      for (const column of table.columns) headers.set(`${table.id}/${column.id}`, column.header);
    }
  }
  return { table: (table) => tabs.get(table), column: (table, column) => headers.get(`${table}/${column}`) };
}
