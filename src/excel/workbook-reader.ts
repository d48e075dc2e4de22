import type { WorkbookContent } from "../workbook/content.js";
import type { FormulaBlock } from "../workbook/interpret/formula-blocks.js";
import { askWorkbook, readWorkbook, type ReadWorkbook } from "./read-workbook.js";
import { unlessRefused } from "./run-in-workbook.js";
import type { WorkbookErrorCode } from "./workbook-error.js";

/** What is asked about sheets, tables and columns of formulas that are known; the answer is to be called with what the workbook then holds. */
export type Question<T> = (context: Excel.RequestContext, content: ReadWorkbook, blocks: readonly FormulaBlock[]) => (now: WorkbookContent) => T;

/** Reasons for which a question about what was there last time cannot be asked together with what is there now; for a column that is gone Excel gives none. */
const ASK_APART: ReadonlySet<WorkbookErrorCode> = new Set(["too-large", "table-missing", "sheet-missing", "unknown"]);

/**
 * Reads a workbook, and asks about what it holds, in one request where it holds the same sheets, tables and columns as the last time.
 *
 * What there is to ask depends on what the workbook holds, which takes a request to know. So the questions of the last time are sent along
 * with the next reading; where rows, columns, tables or sheets have come or gone meanwhile, they are asked again.
 */
export class WorkbookReader {
  #last: Shape | null = null;
  /** Both answers are too large for one: not tried again. */
  #apart = false;

  /**
   * @param context of a run
   * @param question what to ask besides
   * @param understand what the content means, the columns that should hold formulas among it
   * @returns what the workbook holds, what it means, and the answer
   */
  async read<T, M extends { blocks: readonly FormulaBlock[] }>(context: Excel.RequestContext, question: Question<T>, understand: (content: ReadWorkbook) => M): Promise<{ content: ReadWorkbook; meaning: M; answer: T }> {
    const last = this.#last;
    const together = last === null || this.#apart ? null : await this.#together(context, question, last);
    const content = together?.content ?? (await readWorkbook(context));
    const meaning = understand(content);
    const now = { content, blocks: meaning.blocks };
    this.#last = now;
    if (together !== null && last !== null && isSameShape(last, now)) return { content, meaning, answer: together.answer(content) };
    const answer = question(context, content, now.blocks);
    await context.sync();
    return { content, meaning, answer: answer(content) };
  }

  /** Sheets or tables of the last time are gone: there is nothing to ask about them. */
  forget(): void {
    this.#last = null;
  }

  async #together<T>(context: Excel.RequestContext, question: Question<T>, last: Shape): Promise<Together<T> | null> {
    const done = await unlessRefused(() => askTogether(context, question, last), ASK_APART);
    if ("value" in done) return done.value;
    this.#apart = done.refused === "too-large";
    return null;
  }
}

interface Together<T> {
  content: ReadWorkbook;
  answer: (now: WorkbookContent) => T;
}

async function askTogether<T>(context: Excel.RequestContext, question: Question<T>, last: Shape): Promise<Together<T>> {
  const content = askWorkbook(context);
  const answer = question(context, last.content, last.blocks);
  await context.sync();
  return { content: content(), answer };
}

interface Shape {
  content: ReadWorkbook;
  blocks: readonly FormulaBlock[];
}

/** Whether the same questions are to be asked of two contents. */
function isSameShape(a: Shape, b: Shape): boolean {
  return JSON.stringify(shapeOf(a)) === JSON.stringify(shapeOf(b));
}

function shapeOf({ content, blocks }: Shape): unknown {
  return [
    content.sheets.map(({ id }) => id),
    content.tables.map(({ id, sheet, headers, rows, headersHidden }) => [id, sheet, headers.length, rows.length, headersHidden === true]),
    content.filterable,
    blocks.map(({ table, column, columns, rows }) => [table, column, columns, rows]),
  ];
}
