import type { CellContent, SheetDescription, TableDescription } from "../description.js";

/** Where a formula takes the text of another table for a code of its row; `lookUp` writes it. */
const LOOK_UP = /IFERROR\(INDEX\(\{(\w+)\.(\w+)\},MATCH\(\{@(\w+)\},\{\w+\.(\w+)\},0\)\)&"","\?"\)/g;

/** The texts that a formula looks up in a row, one after the other; `null` where it looks up nothing that is written in another table. */
export type TextsOf = (formula: string, table: TableDescription, cells: readonly CellContent[]) => string | null;

/**
 * What the formulas of labels will show, as far as it is written in the workbook: the institution of a partner, the unit of a resource.
 *
 * For knowing beforehand how many lines their cells take.
 *
 * @param sheets - all sheets of the workbook
 * @returns the texts for a formula and the cells of its row
 */
export function lookedUpTexts(sheets: readonly SheetDescription[]): TextsOf {
  const tables = new Map(sheets.flatMap((sheet) => sheet.tables.map((table) => [table.id, table] as const)));
  const columns = new Map<string, Map<string, string>>();
  const textsBy = (id: string, value: string, code: string): Map<string, string> => {
    const key = `${id}.${value}.${code}`;
    const known = columns.get(key) ?? written(tables.get(id), value, code);
    columns.set(key, known);
    return known;
  };
  return (formula, { columns: own }, cells) => {
    const texts = [...formula.matchAll(LOOK_UP)].map(([, id = "", value = "", at = "", code = ""]) => {
      const cell = cells[own.findIndex((column) => column.id === at)] ?? null;
      return cell === null ? "" : typeof cell === "string" ? textsBy(id, value, code).get(cell) : undefined;
    });
    return texts.length === 0 || texts.includes(undefined) ? null : texts.join(" / ");
  };
}

/** The texts of a column, by those of another: no formulas; an empty cell is an empty text. */
function written(table: TableDescription | undefined, value: string, code: string): Map<string, string> {
  const [v, c] = [value, code].map((id) => table?.columns.findIndex((column) => column.id === id) ?? -1) as [number, number];
  return new Map(
    (table?.rows ?? []).flatMap(({ cells }) => {
      const [shown, key] = [cells[v] ?? null, cells[c]];
      return typeof key === "string" && (shown === null || typeof shown !== "object") ? [[key, String(shown ?? "")] as const] : [];
    }),
  );
}
