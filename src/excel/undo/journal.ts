import type { Command } from "../../workbook/commands.js";
import type { Target } from "../commands/target.js";
import { recorders, type Recall } from "./recorders.js";
import type { UndoStep } from "./undo-step.js";

/**
 * Notes, while commands are queued, how each is taken back: what a command will overwrite is asked for in the same request just before it,
 * so that no other request is needed and the answer is that of the very moment.
 */
export class Journal {
  readonly #entries: { index: number; command: Command; recall: Recall }[] = [];
  /** Sheets that these commands add: they are taken back as a whole. */
  readonly #ownSheets = new Set<string>();
  readonly #ownTables = new Set<string>();
  #done = 0;

  /** Number of commands that Excel has carried out for certain. */
  get done(): number {
    return this.#done;
  }

  /** To be called when a request has come back: the commands before `count` are done. */
  confirm(count: number): void {
    this.#done = count;
  }

  /** To be called just before the command is queued. */
  record(target: Target, command: Command, index: number): void {
    if (!this.#needsRecord(command)) return;
    const recorder = recorders[command.do] as ((target: Target, command: Command) => Recall) | undefined;
    if (recorder) this.#entries.push({ index, command, recall: recorder(target, command) });
  }

  /**
   * The steps that take everything back, in the order in which to do them.
   *
   * @param failed position of the command at which Excel stopped; `null` when all were carried out
   * @returns the steps; what Excel has not answered for is left out
   */
  steps(failed: number | null = null): UndoStep[] {
    const steps: UndoStep[] = [];
    for (const { index, command, recall } of [...this.#entries].reverse()) {
      if (failed !== null && index > failed) continue;
      const recalled = recall();
      // The command that failed may have changed cells; what it should have added is not there.
      const certain = failed === null || index < failed ? recalled : recalled.filter((step) => step.undo === "restore-cells");
      if (command.do !== "activate") steps.push(...certain);
    }
    // A chart is drawn over cells that are all back.
    const isChart = (step: UndoStep): boolean => step.undo === "redraw-chart";
    return [...steps.filter((step) => !isChart(step)), ...steps.filter(isChart)];
  }

  #needsRecord(command: Command): boolean {
    switch (command.do) {
      case "add-sheet":
        this.#ownSheets.add(command.name);
        return true;
      case "rename-sheet":
        if (!this.#ownSheets.delete(command.from)) return true;
        this.#ownSheets.add(command.to);
        return true;
      case "add-table":
        this.#ownTables.add(command.name);
        return !this.#ownSheets.has(command.area.sheet);
      case "insert-rows":
      case "delete-chart":
      case "column-widths":
      case "page-breaks":
        return !this.#ownSheets.has(command.sheet);
      case "add-chart":
        return !this.#ownSheets.has(command.chart.sheet);
      case "write":
      case "fill-down":
      case "rename-table-columns":
      case "link":
      case "validate":
        return !this.#ownSheets.has(command.area.sheet);
      case "number-format":
        return command.areas.some((area) => !this.#ownSheets.has(area.sheet));
      case "resize-table":
      case "delete-table-rows":
      case "insert-table-column":
      case "delete-table-column":
        return !this.#ownTables.has(command.table);
      default:
        return true;
    }
  }
}
