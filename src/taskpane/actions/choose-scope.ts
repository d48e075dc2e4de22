import { Flag20Regular } from "@fluentui/react-icons/svg/flag";
import type { Action } from "./action.js";
import { withProject } from "./with-project.js";

/** Says which scope the group works on, by its code. */
export const chooseScope: Action<string> = {
  id: "choose-scope",
  labelKey: "actions.choose-scope.label",
  doneKey: "actions.choose-scope.done",
  icon: Flag20Regular,
  writes: true,
  async run({ workbook, state, label }, scope) {
    const change = withProject((project) => ({ ...project, contributions: { ...project.contributions, scope } }));
    await workbook.write(change, { language: state.language, label });
    return null;
  },
};
