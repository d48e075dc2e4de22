import { areaAddress, columnLetters } from "../area-address.js";
import type { Appliers } from "./target.js";

/** How a sheet prints. */
export const printAppliers: Appliers<"print" | "page-breaks"> = {
  "page-breaks"(target, { sheet, rows }) {
    const breaks = target.sheet(sheet).horizontalPageBreaks;
    for (const row of rows) breaks.add(areaAddress({ sheet, row, column: 0, rows: 1, columns: 1 }));
  },

  print(target, { sheet, print }) {
    const layout = target.sheet(sheet).pageLayout;
    layout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
    layout.paperSize = "A4";
    // The object as a whole: a single property of it would be lost.
    layout.zoom = { horizontalFitToPages: print.fitWidth, ...(print.fitHeight === undefined ? {} : { verticalFitToPages: print.fitHeight }) };
    if (print.margins) {
      layout.leftMargin = print.margins.left;
      layout.rightMargin = print.margins.right;
      layout.topMargin = print.margins.top;
      layout.bottomMargin = print.margins.bottom;
    }
    if (print.columns !== undefined) layout.setPrintArea(`$A:$${columnLetters(print.columns - 1)}`);
    if (print.titleRows) layout.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`);
    if (print.titleColumns) layout.setPrintTitleColumns(`$${columnLetters(print.titleColumns.first)}:$${columnLetters(print.titleColumns.last)}`);
    const pages = layout.headersFooters.defaultForAllPages;
    pages.leftFooter = print.footer.left;
    pages.centerFooter = print.footer.center;
    pages.rightFooter = print.footer.right;
  },
};
