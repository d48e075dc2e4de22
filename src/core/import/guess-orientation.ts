import { isNumber } from "./read-columns.js";
import type { Orientation } from "./import-source.js";

/** Lines and columns that the guess looks at. */
const SAMPLE = 2_000;
const WIDTH = 300;

/**
 * How a table stands: partners in rows, in columns, or one line for each partner and item.
 *
 * For files that somebody else has laid out.
 *
 * Partners stand in columns where the first line names more partners that are already known than the first column does. It is a list where
 * the first column repeats names, each four times on average or more, beside another column of texts that repeat.
 *
 * @param lines Cells of each line.
 * @param isPartner Whether a text names a partner that is already known.
 * @returns The orientation; `rows` where nothing speaks for another.
 * @example
 * guessOrientation([["domain", "Lyon", "Brest"], ["Law", "2", "1"]], (name) => name === "Lyon") // => "columns"
 */
export function guessOrientation(lines: readonly (readonly string[])[], isPartner: (name: string) => boolean): Orientation {
  const sample = lines.slice(0, SAMPLE);
  const down = sample.filter((cells) => isPartner(cells[0] ?? "")).length;
  const across = (sample[0] ?? []).slice(1, WIDTH).filter(isPartner).length;
  if (across > down) return "columns";
  return isList(sample) ? "list" : "rows";
}

function isList(lines: readonly (readonly string[])[]): boolean {
  const below = lines.slice(1);
  const repeats = (column: number): number => {
    const texts = below.map((cells) => cells[column] ?? "").filter((text) => text !== "" && !isNumber(text));
    return texts.length < below.length / 2 ? 0 : texts.length / new Set(texts).size;
  };
  if (below.length < 12 || repeats(0) < 4) return false;
  const width = Math.min(lines[0]?.length ?? 0, 20);
  for (let column = 1; column < width; column++) if (repeats(column) >= 2) return true;
  return false;
}
