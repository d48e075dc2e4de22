import type { ColumnDescription, Look, TableDescription } from "./description.js";
import { lookFormat } from "./looks.js";

/**
 * How the header of a column is drawn: above figures on their side, above texts indented as they are.
 *
 * @param column - whose header it is
 * @param table - that holds it: where a button to filter stands on the right, figures leave it its place
 * @returns a look
 * @example
 * headerLook({ look: "formula", format: "0" }, {}) // => "header-figure"
 * headerLook({ look: "label" }, {}) // => "header"
 */
export function headerLook({ look, format, holds }: Pick<ColumnDescription, "look" | "format" | "holds">, { filter }: Pick<TableDescription, "filter">): Extract<Look, `header${string}`> {
  const isFigure = lookFormat(look).horizontal === undefined && (format !== undefined || holds !== undefined);
  return isFigure && filter !== true ? "header-figure" : "header";
}
