import type { Problem } from "../../core/project/problem.js";
import type { CellValue } from "../commands.js";

/**
 * One cell as the person left it, read as what its column expects. What cannot be read is reported with its place and read as empty:
 * the cell itself is left alone.
 */
export interface CellReader {
  /** The text, trimmed; a number as it is written. */
  text(): string;
  number(): number | null;
  /** `yyyy-mm-dd`. */
  date(): string | null;
  /** The id behind a label of a list, whatever the language that it was written in. */
  choice<Choice extends string>(list: string, text?: string): Choice | null;
  raw: CellValue;
  report(code: Problem["code"], params?: Problem["params"]): void;
}
