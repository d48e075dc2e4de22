import { ArrowReset20Regular } from "@fluentui/react-icons/svg/arrow-reset";
import type { Place } from "../../core/project/problem.js";
import type { Action } from "./action.js";
import { withProject } from "./with-project.js";

/** Puts formulas back over what the person typed there; undoing it brings back what was typed. */
export const restoreFormula: Action<readonly Place[]> = {
  id: "restore-formula",
  labelKey: "actions.restore-formula.label",
  doneKey: "actions.restore-formula.done",
  icon: ArrowReset20Regular,
  writes: true,
  async run({ workbook, state, done, label }, restore) {
    await workbook.write(withProject((project) => project), { language: state.language, label: done, restore });
    return label;
  },
};
