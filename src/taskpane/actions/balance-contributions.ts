import { Scales20Regular } from "@fluentui/react-icons/svg/scales";
import { balanceProject } from "../../core/contributions/balance-project.js";
import type { Project } from "../../core/project/project.js";
import { VERSION } from "../version.js";
import type { Action } from "./action.js";
import { withProject } from "./with-project.js";

/** Shares out what the chosen scope needs so that the heaviest burdens are as light as can be, and stamps the result. */
export const balanceContributions: Action = {
  id: "balance-contributions",
  labelKey: "actions.balance-contributions.label",
  doneKey: "actions.balance-contributions.done",
  icon: Scales20Regular,
  writes: true,
  async run({ workbook, state, label, at }) {
    await workbook.write(withProject((project) => balancedProject(project, at)), { language: state.language, label });
    return label;
  },
};

/**
 * The project with its contributions balanced. Where nothing can be shared out, the amounts are emptied rather than left wrong.
 *
 * @param project the project
 * @param at ISO date and time of the computing, to the second
 * @returns a new project
 */
export function balancedProject(project: Project, at: string): Project {
  const balance = balanceProject(project);
  const stamp = balance.stamp === null ? null : { at, version: VERSION, ...balance.stamp };
  return { ...project, contributions: { ...project.contributions, lines: balance.lines, stamp } };
}
