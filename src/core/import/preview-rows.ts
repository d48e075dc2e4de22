import type { Problem } from "../project/problem.js";
import type { Matrix } from "../project/project.js";
import type { ColumnReport } from "./import-files.js";
import { levelOf } from "./level-thresholds.js";
import type { NameMatch } from "./match-names.js";
import { nameKey } from "./name-key.js";
import type { DelimitedTable } from "./parse-delimited.js";
import type { ColumnReader } from "./read-columns.js";
import type { ImportDraft } from "./read-draft.js";
import { placeIn } from "./shape-table.js";

/** A line of the source as it is understood. */
export interface PreviewRow {
  /** Number of the line in the source; of the column where partners stand in columns. */
  line: number;
  cells: PreviewCell[];
}

export interface PreviewCell {
  /** `used`: goes in; `left-out`: its column or its line does not; `refused`: it is wrong. */
  is: "used" | "empty" | "left-out" | "refused";
  /** A number where it is understood as one. */
  value: string | number;
}

export interface PreviewContext {
  table: DelimitedTable;
  reader: ColumnReader;
  /** What became of each column, from 0; those that nobody read are missing. */
  uses: ReadonlyMap<number, ColumnReport["use"]>;
  draft: ImportDraft;
  matches: readonly NameMatch[];
  problems: readonly Problem[];
  /** What a matrix will hold. */
  kind: Matrix["kind"] | null;
}

/** Lines of the preview. */
const ROWS = 6;

/**
 * The first lines of a source as they are understood.
 *
 * @param context The table and what became of it.
 * @returns At most six lines, with one cell for each column: figures as numbers, counts as the intensities that they become.
 */
export function previewRows({ table, reader, uses, draft, matches, problems, kind }: PreviewContext): PreviewRow[] {
  const lineOut = new Set(matches.filter(({ is }) => is === "left-out" || is === "doubtful").map(({ key }) => key));
  const refused = problems.filter(({ code, severity }) => severity !== "note" && code !== "file-decimal-ambiguous" && code !== "file-counts-doubtful");
  const wrong = new Set(refused.map(({ place }) => `${place.line ?? ""}:${place.fileColumn ?? ""}`));
  const { matrix } = draft;
  return table.rows.slice(0, ROWS).map(({ line, cells }, row) => ({
    line,
    cells: cells.map((value, column): PreviewCell => {
      const use = uses.get(column);
      if (value === "") return { is: "empty", value };
      const place = placeIn(table, line, column);
      if (wrong.has(`${place.line ?? ""}:${place.fileColumn ?? ""}`)) return { is: "refused", value };
      if (use === undefined || use === "ignored" || use === "not-understood" || lineOut.has(nameKey(cells[0] ?? ""))) return { is: "left-out", value };
      const figure = reader.lastRead(column)?.[row];
      if (typeof figure !== "number") return { is: "used", value };
      return { is: "used", value: matrix && kind === "intensity" && matrix.kind === "count" && use === "item" ? levelOf(figure, matrix.thresholds) : figure };
    }),
  }));
}
