import { ArrowImport20Regular } from "@fluentui/react-icons/svg/arrow-import";
import { mergeDraft } from "../../core/import/merge-draft.js";
import type { Replacing } from "../../core/import/import-choices.js";
import type { ImportDraft } from "../../core/import/read-draft.js";
import { aboutName } from "../state/done-action.js";
import type { Action } from "./action.js";

export interface TableToImport {
  draft: ImportDraft;
  /** Where it comes from: the name of a file, of a sheet. */
  from: string;
  /** Of a new project, where the workbook holds none. */
  name: string;
  /** Whose value stands where there is a conflict. */
  replacing: Replacing;
}

/** Writes what a source says into the project as it is at that moment, in one step that can be taken back. */
export const importTable: Action<TableToImport> = {
  id: "import-table",
  labelKey: "actions.import-table.label",
  doneKey: "actions.import-table.done",
  icon: ArrowImport20Regular,
  writes: true,
  about: ({ from }) => aboutName(from),
  async run({ workbook, state, done, label }, { draft, name, replacing }) {
    await workbook.write((project) => mergeDraft(project, draft, { name, replacing }).project, { language: state.language, label: done });
    return label;
  },
};
