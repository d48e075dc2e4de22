import { areaAddress } from "../area-address.js";
import { unkept } from "../unkept-range.js";
import type { Appliers } from "./target.js";

/** Sheets as a whole. */
export const sheetAppliers: Appliers<
  "add-sheet" | "rename-sheet" | "delete-sheet" | "activate" | "insert-rows" | "freeze" | "gridlines"
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
