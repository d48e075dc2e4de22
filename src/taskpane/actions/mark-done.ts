import { Checkmark20Regular } from "@fluentui/react-icons/svg/checkmark";
import type { Action } from "./action.js";
import { withProject } from "./with-project.js";

/** A line of the plan of communication or of the journal, and the day on which it was done. */
export interface DoneLine {
  list: "communication" | "decisions";
  code: string;
  day: string;
}

/** Writes that something was done. */
export const markDone: Action<DoneLine> = {
  id: "mark-done",
  labelKey: "actions.mark-done.label",
  doneKey: "actions.mark-done.done",
  icon: Checkmark20Regular,
  writes: true,
  async run({ workbook, state, label }, { list, code, day }) {
    const marked = <Line extends { code: string; done: string | null }>(lines: readonly Line[]): Line[] => lines.map((line) => (line.code === code ? { ...line, done: day } : line));
    const change = withProject((project) => (list === "communication" ? { ...project, communication: marked(project.communication) } : { ...project, decisions: marked(project.decisions) }));
    await workbook.write(change, { language: state.language, label });
    return label;
  },
};
