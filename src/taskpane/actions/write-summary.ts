import { Save20Regular } from "@fluentui/react-icons/svg/save";
import type { Summary } from "../../core/project/project.js";
import type { Action } from "./action.js";
import { withProject } from "./with-project.js";

/** Writes what only people can say on the page for the hierarchy; the page comes with it. */
export const writeSummary: Action<Pick<Summary, "question" | "whyNow" | "doNothing" | "us">> = {
  id: "write-summary",
  labelKey: "actions.write-summary.label",
  doneKey: "actions.write-summary.done",
  icon: Save20Regular,
  writes: true,
  async run({ workbook, state, done, label }, texts) {
    await workbook.write(
      withProject((project) => ({ ...project, summary: { ...project.summary, ...texts } })),
      { language: state.language, label: done },
    );
    return label;
  },
};
