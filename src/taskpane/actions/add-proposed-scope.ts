import { Add20Regular } from "@fluentui/react-icons/svg/add";
import type { Activity, Mode } from "../../core/project/project.js";
import { aboutName } from "../state/done-action.js";
import type { Action } from "./action.js";
import { projectWithScopes } from "./add-scopes.js";
import { withProject } from "./with-project.js";

export interface WantedScope {
  /** In the group's words. */
  label: string;
  activity: Activity;
  mode: Mode | null;
  userBenefit: string;
}

/** Adds a scope that the needs suggest, in the words that the group gave it. */
export const addProposedScope: Action<WantedScope> = {
  id: "add-proposed-scope",
  labelKey: "actions.add-proposed-scope.label",
  doneKey: "actions.add-proposed-scope.done",
  icon: Add20Regular,
  writes: true,
  about: ({ label }) => aboutName(label),
  async run({ workbook, state, done, label }, { label: name, ...nature }) {
    const change = withProject((project) => {
      const grown = projectWithScopes(project, [name], state.words);
      return { ...grown, scopes: grown.scopes.map((scope, s) => (s === grown.scopes.length - 1 ? { ...scope, ...nature } : scope)) };
    });
    await workbook.write(change, { language: state.language, label: done });
    return label;
  },
};
