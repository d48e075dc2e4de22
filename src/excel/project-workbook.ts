import { finish } from "../core/import/finish.js";
import type { Place, Problem } from "../core/project/problem.js";
import type { Project } from "../core/project/project.js";
import type { Command } from "../workbook/commands.js";
import type { WorkbookContent, WorkbookLayout } from "../workbook/content.js";
import { describeWorkbookSteps, type DescribeOptions } from "../workbook/describe/describe-workbook.js";
import type { WorkbookDescription } from "../workbook/description.js";
import { interpretWorkbook, type Interpretation } from "../workbook/interpret/interpret-workbook.js";
import { cellMeaning, type CellMeaning } from "../workbook/cell-meaning.js";
import { extraSheets } from "../workbook/interpret/extra-sheets.js";
import { planChangesSteps } from "../workbook/plan/plan-changes.js";
import type { Language } from "../words/language.js";
import { inTurns } from "./in-turns.js";
import { formulaBlocks, type FormulaBlock } from "../workbook/interpret/formula-blocks.js";
import { replacedFormulas, replacedProblem, type ReplacedFormula } from "../workbook/interpret/replaced-formulas.js";
import { areaAddress } from "./area-address.js";
import { askFormulas } from "./ask-formulas.js";
import type { ApplyReport } from "./apply-commands.js";
import { checkWritable } from "./check-writable.js";
import { unkept } from "./unkept-range.js";
import { askLayout } from "./inspect-workbook.js";
import { askPositions, selectedPlace, type TablePosition } from "./selected-place.js";
import { locatePlace } from "./locate-place.js";
import { readCells, type CellsRead, type CellsWanted } from "./read-cells.js";
import { readWorkbook, type ReadWorkbook } from "./read-workbook.js";
import { rememberDescriptions } from "./remember-descriptions.js";
import { runInWorkbook, type RunOptions } from "./run-in-workbook.js";
import { askFilters, filterAgain, showFilteredRows, type SavedFilter } from "./show-filtered-rows.js";
import { applyOrTakeBack, leftNothing, takeBackWhole } from "./undo/apply-or-take-back.js";
import { changesSince, leftBehind } from "./undo/changes-since.js";
import { UndoStack, type UndoableAction } from "./undo/undo-stack.js";
import { WorkbookReader, type Question } from "./workbook-reader.js";
import { watchWorkbook, type StopWatching, type WatchHandlers, type WorkbookSelection } from "./watch-workbook.js";
import { WorkbookError } from "./workbook-error.js";
import { WriteCheck } from "./write-check.js";

/** What the workbook room knows to do with a workbook. */
export interface WorkbookMethods {
  interpret: (content: WorkbookContent) => Interpretation;
  /** In steps, as planning: between two of them whoever shares the thread has its turn. */
  describe: (project: Project, language: Language, options: DescribeOptions) => Generator<undefined, WorkbookDescription>;
  plan: (before: WorkbookDescription | null, after: WorkbookDescription, content: WorkbookContent, layout: WorkbookLayout, restore?: readonly Place[]) => Generator<undefined, { commands: Command[]; problems: Problem[] }>;
}

export interface ReadResult extends Interpretation {
  content: WorkbookContent;
  /** Whether the workbook holds the self-test. */
  selfTest: boolean;
}

export interface WriteOptions<Label = string> {
  language: Language;
  /** How the person will know the action when taking it back: a sentence, or what one is made of. */
  label: Label;
  /** Cells in which a formula is put back over what the person typed there; everywhere else that stays. */
  restore?: readonly Place[];
  /** Whether the workbook holds the self-test from now on; absent: as before. */
  selfTest?: boolean;
}

export interface WriteResult {
  /** The project as written. */
  project: Project;
  report: ApplyReport;
  /** What the plan could not write. */
  problems: Problem[];
}

/**
 * The project in the open workbook: what the pane and the command line work with.
 *
 * @param options what to do while Excel keeps us waiting
 * @returns the project's workbook; nothing is asked of Excel yet
 */
export function createProjectWorkbook(options: RunOptions = {}): ProjectWorkbook {
  return new ProjectWorkbook({ interpret: interpretWorkbook, describe: describeWorkbookSteps, plan: planChangesSteps }, options);
}

/** The project in the open workbook: read, written, taken back. Every method is one run; runs wait for each other. */
export class ProjectWorkbook<Label = string> {
  readonly #methods: WorkbookMethods;
  readonly #options: RunOptions;
  readonly #undo = new UndoStack<Label>();
  readonly #reader = new WorkbookReader();
  readonly #check = new WriteCheck();
  #writing = 0;
  /** As last read, for what is asked between two readings; nothing while the workbook may be otherwise. */
  #seen: { content: ReadWorkbook; described: WorkbookDescription; positions: Map<string, TablePosition[]> } | null = null;

  constructor(methods: WorkbookMethods, options: RunOptions = {}) {
    this.#methods = { ...methods, describe: rememberDescriptions(methods.describe) };
    this.#options = options;
  }

  /**
   * The project in the workbook and what is wrong with it: what the tables hold, and what was typed over their formulas. One request; two the
   * first time, and where sheets, tables, rows or columns have come or gone.
   */
  read(): Promise<ReadResult> {
    return runInWorkbook(async (context) => {
      const { content, answer: formulas, meaning } = await this.#reader.read(context, askFormulas, this.#understand);
      const { found, described } = meaning;
      this.#seen = described && { content, described, positions: new Map() };
      const selfTest = meaning.extra.selfTest === true;
      if (described === null) return { content, selfTest, ...found };
      const check = this.#check.compare(described, content, formulas);
      const isOurs = ({ content: table, index, position }: ReplacedFormula): boolean => check.cells.some((cell) => cell.table === table && cell.column === index && cell.row === position);
      const replaced = replacedFormulas(described, content, formulas).filter((cell) => !isOurs(cell));
      return { content, selfTest, ...found, problems: [...found.problems, ...check.problems, ...replaced.map(replacedProblem)] };
    }, this.#options);
  }

  /** Writes what `change` makes of the project as it is at that moment: one request more than to read. */
  write(change: (project: Project | null) => Project, options: WriteOptions<Label>): Promise<WriteResult> {
    return this.#whileWriting((context) => this.#write(context, change, options));
  }

  /** Labels of the actions that can be taken back, the latest first. */
  get lastActions(): readonly Label[] {
    return this.#undo.labels();
  }

  get canUndo(): boolean {
    return this.#undo.last() !== null;
  }

  /**
   * Takes the last action back, to the exact previous content; what the person did elsewhere since stays.
   *
   * @throws WorkbookError `changed-since` where cells that the action wrote were changed since, unless `evenIfChanged`; `moved-since` where
   * rows, columns or sheets were
   */
  undo(options: { evenIfChanged?: boolean } = {}): Promise<void> {
    return this.#whileWriting(async (context) => {
      const action = this.#undo.last();
      if (action === null) return;
      const { content, answer } = await this.#reader.read(context, askSurroundings, this.#understand);
      const { layout, filters: shown } = answer;
      if (action.begun !== true) refuseToLoseChanges(action, content, layout, options.evenIfChanged === true);
      if (content.readOnly) throw new WorkbookError("read-only", { outcome: "nothing-done" });
      for (const { table } of shown) context.workbook.tables.getItem(table).clearFilters();
      if (action.steps.some(({ undo }) => undo === "delete-sheet" || undo === "remove-table")) this.#reader.forget();
      this.#check.forget();
      await takeBackWhole(context, action, content);
      this.#undo.drop(action);
      const sameColumns = shown.filter(({ name }) => !action.steps.some((step) => "table" in step && step.table === name && step.undo.endsWith("table-column")));
      const gone = new Set(action.steps.flatMap((step) => (step.undo === "delete-sheet" ? [step.sheet] : [])));
      const goneSheets = new Set(content.sheets.filter(({ name }) => gone.has(name)).map(({ id }) => id));
      const goneTables = new Set(content.tables.filter(({ sheet }) => goneSheets.has(sheet)).map(({ id }) => id));
      const stillThere = sameColumns.filter(({ name, table }) => !goneTables.has(table) && !action.steps.some((step) => step.undo === "remove-table" && step.table === name));
      await filterAgain(context, stillThere, []);
    });
  }

  /** Selects the cell that a problem is about, or the closest part of its table. */
  select(place: Place): Promise<void> {
    return runInWorkbook(async (context) => {
      const content = await readWorkbook(context);
      const { project, language, registry } = this.#methods.interpret(content);
      const cell = locatePlace(place, content, registry, project && language ? finish(this.#methods.describe(project, language, extraSheets(content))) : null);
      if (!cell) throw new WorkbookError("table-missing", place.table === undefined ? {} : { subject: place.table });
      const table = context.workbook.tables.getItem(cell.table.id);
      const rows = cell.row === null ? (cell.column === null ? table.getRange() : table.getHeaderRowRange()) : table.getDataBodyRange().getRow(cell.row);
      const range = cell.column === null ? rows : rows.getColumn(cell.column);
      show(table.worksheet, content.sheets.find((sheet) => sheet.id === cell.table.sheet)?.visible === true);
      range.select();
      rows.untrack();
      range.untrack();
      await context.sync();
    }, this.#options);
  }

  /** Brings a sheet to the front, by its stable id. */
  activateSheet(id: string): Promise<void> {
    return runInWorkbook(async (context) => {
      const content = await readWorkbook(context);
      const { project, language } = this.#methods.interpret(content);
      const described = project && language ? finish(this.#methods.describe(project, language, extraSheets(content))).sheets.find((sheet) => sheet.id === id) : undefined;
      const table = content.tables.find((candidate) => described?.tables.some((expected) => expected.id === candidate.name));
      const sheet = content.sheets.find((candidate) => candidate.id === table?.sheet) ?? content.sheets.find((candidate) => candidate.name === described?.tab);
      if (!sheet) throw new WorkbookError("sheet-missing", { subject: id });
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      show(worksheet, sheet.visible);
      unkept(worksheet.getRange(areaAddress({ sheet: sheet.name, row: 0, column: 0, rows: 1, columns: 1 }))).select();
      await context.sync();
    }, this.#options);
  }

  /**
   * What the selected cell is, where it comes from and what depends on it: nothing is asked of Excel but, once after each reading, where the
   * tables of the sheet stand.
   *
   * @returns `null` for a cell that is not ours
   */
  async explain(selection: WorkbookSelection): Promise<CellMeaning | null> {
    const seen = this.#seen;
    if (seen === null || !seen.content.tables.some((table) => table.sheet === selection.sheet)) return null;
    const known = seen.positions.get(selection.sheet) ?? (await runInWorkbook((context) => askPositions(context, seen.content, selection.sheet)));
    seen.positions.set(selection.sheet, known);
    const place = selectedPlace(selection, seen.content, seen.described, known);
    return place && cellMeaning(seen.described, place);
  }

  /** The cells that are selected, or all that a sheet holds, as texts. */
  readCells(wanted: CellsWanted, language: Language): Promise<CellsRead> {
    return runInWorkbook((context) => readCells(context, wanted, language), this.#options);
  }

  /** Names of the visible sheets that are none of the project's, in the order of their tabs. */
  otherSheets(): Promise<string[]> {
    return runInWorkbook(async (context) => {
      const content = await readWorkbook(context);
      const { project, language } = this.#methods.interpret(content);
      const described = project && language ? finish(this.#methods.describe(project, language, extraSheets(content))).sheets : [];
      const tabs = new Set(described.map(({ tab }) => tab));
      const tables = new Set(described.flatMap((sheet) => sheet.tables.map(({ id }) => id)));
      const ours = new Set(content.tables.filter(({ name }) => tables.has(name)).map(({ sheet }) => sheet));
      return content.sheets.filter(({ id, name, visible }) => visible && !ours.has(id) && !tabs.has(name)).map(({ name }) => name);
    }, this.#options);
  }

  /** Calls back 150 ms after the person has changed the workbook, never after our own writes; resolves to how to stop. */
  watch(onChange: WatchHandlers["onChange"], onSelect?: WatchHandlers["onSelect"]): Promise<StopWatching> {
    return watchWorkbook({ onChange, onHint: () => this.#check.changed(), ...(onSelect ? { onSelect } : {}), isWriting: () => this.#writing > 0 });
  }

  async #write(context: Excel.RequestContext, change: (project: Project | null) => Project, options: WriteOptions<Label>): Promise<WriteResult> {
    const { content, answer, meaning } = await this.#reader.read(context, askSurroundings, this.#understand);
    const { layout, filters } = answer;
    const { found, described } = meaning;
    refuseUnreadable(found.project, found.problems);
    const project = change(found.project);
    const { breathe } = this.#options;
    const wanted = await inTurns(this.#methods.describe(project, options.language, { selfTest: options.selfTest ?? meaning.extra.selfTest === true }), breathe);
    const { commands, problems } = await inTurns(this.#methods.plan(described, wanted, content, layout, options.restore), breathe);
    checkWritable(commands, content);
    const known = { content, layout };
    const shown = showFilteredRows(context, filters, commands, content);
    if (commands.some((command) => command.do === "delete-sheet")) this.#reader.forget();
    const { report, steps } = await applyOrTakeBack(context, commands, known, this.#options);
    const left = leftBehind(commands, known);
    if (steps.length > 0) this.#undo.push({ label: options.label, steps, left });
    if (commands.length > 0) this.#check.expect(left, report.rulesLost);
    // A filter by labels would hide every row where these are in another language now.
    if (options.language === found.language) await filterAgain(context, shown, commands);
    return { project, report, problems };
  }

  /** What a content means, and what the workbook should hold for it. */
  readonly #understand = (content: ReadWorkbook): { found: Interpretation; described: WorkbookDescription | null; extra: DescribeOptions; blocks: FormulaBlock[] } => {
    const found = this.#methods.interpret(content);
    const extra = extraSheets(content);
    const described = found.project && found.language ? finish(this.#methods.describe(found.project, found.language, extra)) : null;
    return { found, described, extra, blocks: described === null ? [] : formulaBlocks(described, content) };
  };

  #whileWriting<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    const run = async (context: Excel.RequestContext): Promise<T> => {
      this.#writing += 1;
      this.#seen = null;
      try {
        return await batch(context);
      } finally {
        this.#writing -= 1;
      }
    };
    return runInWorkbook(run, { ...this.#options, mayRepeat: leftNothing });
  }
}

function refuseToLoseChanges(action: UndoableAction, content: ReadWorkbook, layout: WorkbookLayout, evenIfChanged: boolean): void {
  const { moved, changed } = changesSince(action.left, content, layout);
  const [firstMoved] = moved;
  if (firstMoved !== undefined) throw new WorkbookError("moved-since", { subject: firstMoved, outcome: "nothing-done" });
  const [firstChanged] = changed;
  if (firstChanged !== undefined && !evenIfChanged) throw new WorkbookError("changed-since", { subject: firstChanged, outcome: "nothing-done" });
}

/** Where everything stands, and the person's filters: all that a write needs to know besides the content. */
const askSurroundings: Question<{ layout: WorkbookLayout; filters: SavedFilter[] }> = (context, content, blocks) => {
  const layout = askLayout(context, content, blocks);
  const filters = askFilters(context, content);
  return (now) => ({ layout: layout(now), filters: filters(now) });
};

/** A hidden sheet cannot be brought to the front. */
function show(sheet: Excel.Worksheet, visible: boolean): void {
  if (!visible) sheet.visibility = "Visible";
  sheet.activate();
}

/** A workbook that holds a project which cannot be read is not an empty one: nothing is written over it. */
function refuseUnreadable(project: Project | null, problems: readonly Problem[]): void {
  // Formulas cannot look at headers that are hidden.
  const headless = problems.find((problem) => problem.code === "header-row-hidden");
  if (headless !== undefined) throw new WorkbookError("header-row-hidden", { ...(headless.place.table === undefined ? {} : { subject: headless.place.table }), outcome: "nothing-done" });
  if (project !== null) return;
  const grave = problems.find((problem) => problem.severity === "error");
  if (grave === undefined) return;
  throw new WorkbookError(grave.code === "newer-version" ? "newer-version" : "registry-missing", { outcome: "nothing-done" });
}
