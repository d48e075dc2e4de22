import { Wrench20Regular } from "@fluentui/react-icons/svg/wrench";
import type { ProblemCode } from "../../core/project/problem.js";
import type { Action } from "./action.js";
import { withProject } from "./with-project.js";

/** Puts back what is missing from the workbook: sheets, tables, columns, names, with the data that remain. */
export const repair: Action = {
  id: "repair",
  labelKey: "actions.repair.label",
  doneKey: "actions.repair.done",
  icon: Wrench20Regular,
  writes: true,
  async run({ workbook, state, done, label }) {
    await workbook.write(withProject((project) => project), { language: state.language, label: done });
    return label;
  },
};

/** Problems that writing the project again mends. */
export const REPAIRABLE: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["table-missing", "result-missing", "column-missing", "registry-rebuilt", "not-as-written"]);
