import { lookFormat } from "../../workbook/looks.js";
import { areaReference, quotedSheet } from "../area-address.js";
import { guardText, guardValues } from "../guard-values.js";
import type { Appliers } from "./target.js";

/** What cells hold. */
export const cellAppliers: Appliers<"write" | "fill-down" | "number-format" | "add-name" | "point-name" | "link"> = {
  write(target, { area, cells }) {
    const wire = guardValues(cells, area.rows, area.columns);
    const hasFormula = cells.some((row) => row.some((cell) => typeof cell === "object" && cell !== null));
    const range = target.range(area);
    if (hasFormula) range.formulas = wire;
    else range.values = wire;
  },

  "fill-down"(target, { area }) {
    if (area.rows < 2) return;
    const first = target.range({ ...area, rows: 1 });
    target.range({ ...area, row: area.row + 1, rows: area.rows - 1 }).copyFrom(first, "Formulas");
  },

  "number-format"(target, { areas, format }) {
    for (const area of areas) setNumberFormat(target.range(area), format);
  },

  "add-name"(target, { name, to }) {
    target.context.workbook.names.add(name, "formula" in to ? to.formula : target.range(to));
  },

  "point-name"(target, { name, to }) {
    target.context.workbook.names.getItem(name).formula = "formula" in to ? to.formula : `=${areaReference(to)}`;
  },

  link(target, { area, sheet, text }) {
    const range = target.range(area);
    range.hyperlink = { documentReference: `${quotedSheet(sheet)}!A1`, textToDisplay: guardText(text), screenTip: text };
    // Excel gives a link a look of its own.
    const { color } = lookFormat("link");
    if (color !== undefined) target.board.set(target, area, "color", color);
  },
};

/** One format for all cells of a range: Excel accepts a single value for an array. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  Object.assign(range, { numberFormat: format });
}
