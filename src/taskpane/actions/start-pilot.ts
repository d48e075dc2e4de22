import { Beaker20Regular } from "@fluentui/react-icons/svg/beaker";
import type { PilotLine, Project } from "../../core/project/project.js";
import { nameOfScope } from "../../core/project/readable-names.js";
import type { Words } from "../../words/words.js";
import type { Action } from "./action.js";
import { withProject } from "./with-project.js";

/** Opens the pilot's sheets, with the balanced contributions as planned means. */
export const startPilot: Action = {
  id: "start-pilot",
  labelKey: "actions.start-pilot.label",
  doneKey: "actions.start-pilot.done",
  icon: Beaker20Regular,
  writes: true,
  async run({ workbook, state, done, label }) {
    await workbook.write(withProject((project) => projectWithPilot(project, state.words)), { language: state.language, label: done });
    return label;
  },
};

/**
 * The project with a pilot to plan: what each partner gives to the chosen scope is what the pilot plans, until the group says otherwise.
 *
 * @param project the project; a pilot already begun keeps what it says
 * @param words in the language of the workbook
 * @returns a new project
 */
export function projectWithPilot(project: Project, words: Words): Project {
  const scope = project.scopes.find((entry) => entry.code === project.contributions.scope);
  const title = project.pilot.title || words.t("pane.starter.pilot", { scope: scope === undefined ? project.name : nameOfScope(scope) });
  const given = project.contributions.lines.filter((line) => (line.amount ?? 0) > 0);
  const planned = given.map((line): PilotLine => ({ partner: line.partner, resource: line.resource, planned: line.amount, actual: null }));
  return { ...project, pilot: { ...project.pilot, title, plan: project.pilot.plan.length > 0 ? project.pilot.plan : planned } };
}
