import { Options20Regular } from "@fluentui/react-icons/svg/options";
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
  async run({ workbook, state, label }, weights) {
    const change = withProject((project) => ({
      ...project,
      criteria: project.criteria.map((criterion) => ({ ...criterion, weight: weights[criterion.code] ?? criterion.weight })),
    }));
    await workbook.write(change, { language: state.language, label });
    return null;
  },
};
