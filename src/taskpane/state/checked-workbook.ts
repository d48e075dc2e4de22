import type { Place, Problem } from "../../core/project/problem.js";
import type { Project } from "../../core/project/project.js";
import type { CellsRead, CellsWanted } from "../../excel/read-cells.js";
import type { WorkbookSelection } from "../../excel/watch-workbook.js";
import type { CellMeaning } from "../../workbook/cell-meaning.js";
import type { Language } from "../../words/language.js";
import type { DoneAction } from "./done-action.js";
import type { PaneWorkbook, PaneWrite, Reading, WorkbookChange } from "./pane-workbook.js";

/** A workbook whose readings also say what is wrong with the project by the rules of the method. */
export class CheckedWorkbook implements PaneWorkbook {
  readonly #workbook: PaneWorkbook;
  readonly #validate: (project: Project) => Problem[];

  constructor(workbook: PaneWorkbook, validate: (project: Project) => Problem[]) {
    this.#workbook = workbook;
    this.#validate = validate;
  }

  async read(): Promise<Reading> {
    const { project, language, problems, selfTest = false } = await this.#workbook.read();
    return { project, language, selfTest, problems: project === null ? problems : [...problems, ...this.#validate(project)] };
  }

  get lastActions(): readonly DoneAction[] {
    return this.#workbook.lastActions;
  }

  write(change: (project: Project | null) => Project, options: PaneWrite): Promise<unknown> {
    return this.#workbook.write(change, options);
  }

  undo(options: { evenIfChanged?: boolean } = {}): Promise<unknown> {
    return this.#workbook.undo(options);
  }

  select(place: Place): Promise<void> {
    return this.#workbook.select(place);
  }

  activateSheet(id: string): Promise<void> {
    return this.#workbook.activateSheet(id);
  }

  readCells(wanted: CellsWanted, language: Language): Promise<CellsRead> {
    return this.#workbook.readCells(wanted, language);
  }

  otherSheets(): Promise<readonly string[]> {
    return this.#workbook.otherSheets();
  }

  explain(selection: WorkbookSelection): Promise<CellMeaning | null> {
    return this.#workbook.explain(selection);
  }

  watch(onChange: (event: WorkbookChange) => void, onSelect?: (selection: WorkbookSelection) => void): Promise<() => void | Promise<void>> {
    return this.#workbook.watch(onChange, onSelect);
  }
}
