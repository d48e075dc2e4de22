import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { addCriterion } from "../../core/project/add-criterion.js";
import { addScope } from "../../core/project/add-scope.js";
import type { Project } from "../../core/project/project.js";
import type { Words } from "../../words/words.js";
import { aboutNames } from "../state/done-action.js";
import type { Action } from "./action.js";
import { withProject } from "./with-project.js";

/** Adds scopes by their names; with the first ones come criteria to judge them by. */
export const addScopes: Action<readonly string[]> = {
  id: "add-scopes",
  labelKey: "actions.add-scopes.label",
  doneKey: "actions.add-scopes.done",
  icon: Add20Regular,
  writes: true,
  about: (names) => aboutNames(names),
  async run({ workbook, state, done, label }, names) {
    await workbook.write(withProject((project) => projectWithScopes(project, names, state.words)), { language: state.language, label: done });
    return label;
  },
};

/**
 * The project with more scopes. One that has no criterion yet gets four, drawn from the success factors, with equal weights and a scale
 * of 0 to 5, all of which the group may change.
 *
 * @param project the project
 * @param names of the scopes to add
 * @param words in the language of the workbook
 * @returns a new project
 */
export function projectWithScopes(project: Project, names: readonly string[], words: Words): Project {
  const grown = names.reduce((before, label) => addScope(before, { label }), project);
  if (grown.criteria.length > 0) return grown;
  const starters = ["userBenefit", "gains", "support", "speed"] as const;
  return starters.reduce(
    (before, key) => addCriterion(before, { label: words.t(`pane.starter.${key}`), weight: 1, worst: 0, best: 5, unit: words.t("pane.starter.scale") }),
    grown,
  );
}
