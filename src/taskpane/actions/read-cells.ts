import { Table20Regular } from "@fluentui/react-icons/svg/table";
import type { CellsRead, CellsWanted } from "../../excel/read-cells.js";
import type { Action } from "./action.js";

export interface CellsToRead {
  wanted: CellsWanted;
  onRead: (cells: CellsRead) => void;
}

/** Reads cells of the workbook for an import: those that are selected, or those of a sheet. */
export const readCells: Action<CellsToRead> = {
  id: "read-cells",
  labelKey: "actions.read-cells.label",
  doneKey: "actions.read-cells.done",
  icon: Table20Regular,
  writes: false,
  async run({ workbook, state }, { wanted, onRead }) {
    onRead(await workbook.readCells(wanted, state.language));
    return null;
  },
};
