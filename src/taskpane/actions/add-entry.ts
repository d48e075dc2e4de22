import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { nextCode } from "../../core/project/next-code.js";
import type { DecisionEntry } from "../../core/project/project.js";
import { aboutName } from "../state/done-action.js";
import type { Action } from "./action.js";
import { withProject } from "./with-project.js";

/** Adds one decision, achievement or meeting to the journal. */
export const addEntry: Action<Omit<DecisionEntry, "code">> = {
  id: "add-entry",
  labelKey: "actions.add-entry.label",
  doneKey: "actions.add-entry.done",
  icon: Add20Regular,
  writes: true,
  about: ({ text }) => aboutName(text),
  async run({ workbook, state, done, label }, entry) {
    const change = withProject((project) => {
      const codes = project.decisions.map(({ code }) => code);
      return { ...project, decisions: [...project.decisions, { ...entry, code: nextCode(codes, "D") }] };
    });
    await workbook.write(change, { language: state.language, label: done });
    return label;
  },
};
