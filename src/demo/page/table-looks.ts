import type { CellStyle } from "../../host/model/cell.js";
import type { Table } from "../../host/model/table.js";
import { contains } from "../../host/model/rect.js";

/** Accent colours of the Office theme, in the order in which the built-in table styles go through them; the first is black. */
const ACCENTS: readonly { accent: string; pale: string }[] = [
  { accent: "#000000", pale: "#d9d9d9" },
  { accent: "#4472c4", pale: "#d9e1f2" },
  { accent: "#ed7d31", pale: "#fce4d6" },
  { accent: "#a5a5a5", pale: "#ededed" },
  { accent: "#ffc000", pale: "#fff2cc" },
  { accent: "#5b9bd5", pale: "#ddebf7" },
  { accent: "#70ad47", pale: "#e2efda" },
];

/**
 * What the style of a table gives to one of its cells: header and bands of the built-in light and medium styles.
 * A cell's own looks go before it.
 */
export function tableLook(tables: readonly Table[], row: number, column: number): CellStyle | null {
  const table = tables.find((each) => contains(each.ref, row, column));
  if (table === undefined) return null;
  const name = /^TableStyle(Light|Medium)(\d+)$/.exec(table.style);
  if (name === null) return null;
  const kind = name[1];
  const { accent, pale } = ACCENTS[(Number(name[2]) - 1) % 7] ?? { accent: "#4472c4", pale: "#d9e1f2" };
  const header = table.headerRect();
  const line = { style: "Continuous", color: accent, weight: "Thin" } as const;
  if (header !== null && row === header.row) {
    return kind === "Medium" ? { fill: accent, color: "#ffffff", bold: true } : { bold: true, borders: { EdgeBottom: line } };
  }
  const body = table.bodyRect();
  const total = row >= body.row + body.rows;
  const banded = table.showBandedRows && (row - body.row) % 2 === 0 && !total;
  return {
    ...(banded ? { fill: pale } : {}),
    ...(total ? { bold: true, borders: { EdgeTop: line } } : {}),
    ...(row === table.ref.row + table.ref.rows - 1 ? { borders: { EdgeBottom: line } } : {}),
  };
}
