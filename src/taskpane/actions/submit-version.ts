import { Send20Regular } from "@fluentui/react-icons/svg/send";
import { freezeVersion } from "../../core/versions/freeze-version.js";
import { aboutName } from "../state/done-action.js";
import type { Action } from "./action.js";
import { withProject } from "./with-project.js";

/** Freezes the figures of today as one more submission, with what it is about. */
export const submitVersion: Action<string> = {
  id: "submit-version",
  labelKey: "actions.submit-version.label",
  doneKey: "actions.submit-version.done",
  icon: Send20Regular,
  writes: true,
  about: (note) => aboutName(note),
  async run({ workbook, state, done, label, at }, note) {
    await workbook.write(
      withProject((project) => freezeVersion(project, at, note)),
      { language: state.language, label: done },
    );
    return label;
  },
};
