import { areaAddress } from "../area-address.js";
import { unkept, type Appliers } from "./target.js";

/** Points of a column that is `width` characters wide in the default font (7 pixels a character, 5 of margin, 0.75 points a pixel). */
function columnPoints(width: number): number {
  return (width * 7 + 5) * 0.75;
}

/** Sheets as a whole. */
export const sheetAppliers: Appliers<
  "add-sheet" | "rename-sheet" | "delete-sheet" | "activate" | "insert-rows" | "column-widths" | "row-height" | "freeze" | "gridlines"
> = {
  "add-sheet"(target, { name, color, hidden, position }) {
    const sheet = target.context.workbook.worksheets.add(name);
    sheet.tabColor = color;
    if (position !== null) sheet.position = position;
    if (hidden) sheet.visibility = "Hidden";
    target.nameSheet(name, sheet);
  },

  "rename-sheet"(target, { from, to }) {
    const sheet = target.sheet(from);
    sheet.name = to;
    target.forgetSheet(from);
    target.nameSheet(to, sheet);
  },

  "delete-sheet"(target, { sheet: name }) {
    const sheet = target.sheet(name);
    // A sheet that is very hidden cannot be deleted.
    sheet.visibility = "Visible";
    sheet.delete();
    target.forgetSheet(name);
  },

  activate(target, { sheet }) {
    target.sheet(sheet).activate();
  },

  "insert-rows"(target, { sheet, row, count }) {
    unkept(target.rows(sheet, row, count).insert("Down"));
  },

  "column-widths"(target, { sheet, first, widths }) {
    for (let start = 0; start < widths.length; ) {
      const width = widths[start];
      if (width === undefined || !(width >= 0 && width <= 255)) throw new RangeError(`a column cannot be ${width} characters wide`);
      let end = start + 1;
      while (end < widths.length && widths[end] === width) end += 1;
      target.range({ sheet, row: 0, column: first + start, rows: 1, columns: end - start }).format.columnWidth = columnPoints(width);
      start = end;
    }
  },

  "row-height"(target, { area, points }) {
    target.range(area).format.rowHeight = points;
  },

  freeze(target, { sheet: name, rows, columns }) {
    const panes = target.sheet(name).freezePanes;
    if (rows === 0 && columns === 0) panes.unfreeze();
    else if (columns === 0) panes.freezeRows(rows);
    else if (rows === 0) panes.freezeColumns(columns);
    else panes.freezeAt(areaAddress({ sheet: name, row: 0, column: 0, rows, columns }));
  },

  gridlines(target, { sheet, show }) {
    target.sheet(sheet).showGridlines = show;
  },
};
