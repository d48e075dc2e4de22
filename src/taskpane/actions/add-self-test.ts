import { Add20Regular } from "@fluentui/react-icons/svg/add";
import type { Action } from "./action.js";
import { withProject } from "./with-project.js";

/** Adds the sheet of published cases, computed by the formulas of the workbook, and brings it to the front. */
export const addSelfTest: Action = {
  id: "add-self-test",
  labelKey: "actions.add-self-test.label",
  doneKey: "actions.add-self-test.done",
  icon: Add20Regular,
  writes: true,
  async run({ workbook, state, done, label }) {
    await workbook.write(withProject((project) => project), { language: state.language, label: done, selfTest: true });
    await workbook.activateSheet("SelfTest");
    return label;
  },
};
