import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import type { Action } from "./action.js";
import { withProject } from "./with-project.js";

/** Takes the sheet of published cases away. */
export const removeSelfTest: Action = {
  id: "remove-self-test",
  labelKey: "actions.remove-self-test.label",
  doneKey: "actions.remove-self-test.done",
  icon: Dismiss20Regular,
  writes: true,
  async run({ workbook, state, done, label }) {
    await workbook.write(withProject((project) => project), { language: state.language, label: done, selfTest: false });
    return label;
  },
};
