import { CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { aboutNames } from "../state/done-action.js";
import type { Action } from "./action.js";
import { withProject } from "./with-project.js";

/** Keeps the actions of the proposed choice in the pilot, and says of the others that they are not kept. */
export const keepActions: Action<readonly string[]> = {
  id: "keep-actions",
  labelKey: "actions.keep-actions.label",
  doneKey: "actions.keep-actions.done",
  icon: CheckmarkCircle20Regular,
  writes: true,
  about: (codes, project) => aboutNames((project?.pilot.actions ?? []).filter(({ code }) => codes.includes(code)).map(({ label }) => label)),
  async run({ workbook, state, done, label }, codes) {
    const change = withProject((project) => ({ ...project, pilot: { ...project.pilot, actions: project.pilot.actions.map((action) => ({ ...action, kept: codes.includes(action.code) })) } }));
    await workbook.write(change, { language: state.language, label: done });
    return label;
  },
};
