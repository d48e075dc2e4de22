import type { Place, Problem } from "../../core/project/problem.js";
import type { Project } from "../../core/project/project.js";
import type { CellsRead, CellsWanted } from "../../excel/read-cells.js";
import type { WorkbookSelection } from "../../excel/watch-workbook.js";
import type { CellMeaning } from "../../workbook/cell-meaning.js";
import type { Language } from "../../words/language.js";
import type { DoneAction } from "./done-action.js";

/**
 * What the pane asks of a workbook: `ProjectWorkbook` in Excel. Named here so that states and actions can be tried without a page.
 */
export interface PaneWorkbook {
  /** The project in the workbook and all that is wrong with it; `project` is `null` in a workbook that holds none. */
  read(): Promise<Reading>;
  /** Writes what `change` makes of the project as it is now; `label` is how the write is remembered. */
  write(change: (project: Project | null) => Project, options: PaneWrite): Promise<unknown>;
  /** Takes the last write back, to the exact previous content; refuses where cells were changed since, unless `evenIfChanged`. */
  undo(options?: { evenIfChanged?: boolean }): Promise<unknown>;
  /** The writes that can be taken back, the latest first. */
  readonly lastActions: readonly DoneAction[];
  /** Selects a cell of the workbook. */
  select(place: Place): Promise<void>;
  /** What a selected cell is; `null` for one that is not ours. */
  explain(selection: WorkbookSelection): Promise<CellMeaning | null>;
  /** Brings a sheet to the front, by its stable id. */
  activateSheet(id: string): Promise<void>;
  /** The cells that are selected, or all that a sheet holds, as texts. */
  readCells(wanted: CellsWanted, language: Language): Promise<CellsRead>;
  /** Names of the visible sheets that are none of the project's. */
  otherSheets(): Promise<readonly string[]>;
  /** Calls back after the person, or somebody else who has it open, has changed the workbook, never after our own writes; resolves to how to stop. */
  watch(onChange: (event: WorkbookChange) => void, onSelect?: (selection: WorkbookSelection) => void): Promise<() => void | Promise<void>>;
}

/** Who has changed the workbook: the person here, or somebody elsewhere. */
export interface WorkbookChange {
  local: boolean;
}

export interface PaneWrite {
  language: Language;
  /** How the write is remembered. */
  label: DoneAction;
  /** Cells in which a formula is put back over what the person typed there. */
  restore?: readonly Place[];
  /** Whether the workbook holds the self-test from now on; absent: as before. */
  selfTest?: boolean;
}

export interface Reading {
  project: Project | null;
  problems: readonly Problem[];
  /** Whether the workbook holds the self-test. */
  selfTest?: boolean;
  language: Language | null;
}
