import { Options20Regular } from "@fluentui/react-icons/svg/options";
import type { Project } from "../../core/project/project.js";
import { nameOfCriterion } from "../../core/project/readable-names.js";
import { aboutNames, fromTo, type About } from "../state/done-action.js";
import type { Action } from "./action.js";
import { withProject } from "./with-project.js";

export type Weights = Readonly<Record<string, number>>;

/** Changes weights of criteria, by their codes. */
export const setWeight: Action<Weights> = {
  id: "set-weight",
  labelKey: "actions.set-weight.label",
  doneKey: "actions.set-weight.done",
  icon: Options20Regular,
  writes: true,
  about: (weights, project) => aboutWeights(weights, project),
  async run({ workbook, state, done }, weights) {
    const change = withProject((project) => ({
      ...project,
      criteria: project.criteria.map((criterion) => ({ ...criterion, weight: weights[criterion.code] ?? criterion.weight })),
    }));
    await workbook.write(change, { language: state.language, label: done });
    return null;
  },
};

/**
 * Weights that change, with what they were: `Cost 20 → 30`.
 *
 * @param weights by the codes of their criteria
 * @param project as it is before
 * @returns what the action is about; `null` where nothing changes
 */
export function aboutWeights(weights: Weights, project: Project | null): About | null {
  const changed = (project?.criteria ?? []).filter(({ code, weight }) => weights[code] !== undefined && weights[code] !== weight);
  if (changed.length === 0) return null;
  return (words) => {
    const said = changed.map((criterion) => `${nameOfCriterion(criterion)} ${fromTo(words, criterion.weight, weights[criterion.code] ?? null)}`);
    return aboutNames(said)?.(words) ?? "";
  };
}
