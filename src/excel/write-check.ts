import type { Problem } from "../core/project/problem.js";
import type { FormulaColumn, WorkbookContent } from "../workbook/content.js";
import type { WorkbookDescription } from "../workbook/description.js";
import { notAsWritten, type OtherCell } from "../workbook/interpret/not-as-written.js";
import type { LeftBehind } from "./undo/changes-since.js";
import { namedOtherwise, writtenOtherwise } from "./written-otherwise.js";

/**
 * Whether Excel has kept what the last action wrote: found out at the first reading after it, said until the cell is changed or the next
 * action writes.
 */
export class WriteCheck {
  #left: LeftBehind | null = null;
  /** Cells and names found at the first reading; `null` before. */
  #found: ReadonlySet<string> | null = null;
  /** Said until the next action. */
  #rules: Problem[] = [];

  /** To be called when an action has been carried out; `rulesLost` are sheets, see `askRules`. */
  expect(left: LeftBehind, rulesLost: readonly string[]): void {
    this.#left = left;
    this.#found = null;
    this.#rules = rulesLost.map((sheet): Problem => {
      const table = left.tables.find(({ area }) => area.sheet === sheet)?.name;
      return { code: "rules-not-kept", severity: "note", place: table === undefined ? {} : { table }, params: { sheet } };
    });
  }

  /** To be called when an action is taken back. */
  forget(): void {
    this.#left = null;
    this.#rules = [];
  }

  /** To be called when somebody else changes the workbook. */
  changed(): void {
    if (this.#found === null) this.#left = null;
  }

  /**
   * @param description what the workbook should hold
   * @param content what it holds
   * @param formulas what stands in its columns of formulas
   * @returns the cells that are not as written, and what to say of them
   */
  compare(description: WorkbookDescription, content: WorkbookContent, formulas: readonly FormulaColumn[]): { cells: OtherCell[]; problems: Problem[] } {
    if (this.#left === null) return { cells: [], problems: this.#rules };
    const found = this.#found;
    const names = namedOtherwise(this.#left, content).filter(({ shown }) => found?.has(shown) !== false);
    const others = writtenOtherwise(this.#left, content, formulas).filter((cell) => found?.has(keyOf(cell)) !== false);
    // Formulas follow another name by themselves.
    const isRenamed = names.length > 0 || others.some(({ row }) => row < 0);
    const cells = others.filter(({ written }) => !isRenamed || typeof written !== "object");
    this.#found = new Set([...cells.map(keyOf), ...names.map(({ shown }) => shown)]);
    if (this.#found.size === 0) this.#left = null;
    const renamed = names.map(({ written, shown }): Problem => ({ code: "not-as-written", severity: "warning", place: { table: written }, params: { value: shown, written } }));
    return { cells, problems: [...this.#rules, ...renamed, ...notAsWritten(cells, description, content)] };
  }
}

/** The same cell with the same content. */
function keyOf({ table, row, column, shown }: OtherCell): string {
  return JSON.stringify([table, row, column, shown]);
}
