import { Flag20Regular } from "@fluentui/react-icons/svg/flag";
import { aboutScope } from "./about-scope.js";
import type { Action } from "./action.js";
import { withProject } from "./with-project.js";

/** Says which scope the group works on, by its code. */
export const chooseScope: Action<string> = {
  id: "choose-scope",
  labelKey: "actions.choose-scope.label",
  doneKey: "actions.choose-scope.done",
  icon: Flag20Regular,
  writes: true,
  about: (scope, project) => aboutScope(project, scope),
  async run({ workbook, state, done }, scope) {
    const change = withProject((project) => ({ ...project, contributions: { ...project.contributions, scope } }));
    await workbook.write(change, { language: state.language, label: done });
    return null;
  },
};
