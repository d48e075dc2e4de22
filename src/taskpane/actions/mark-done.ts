import { Checkmark20Regular } from "@fluentui/react-icons/svg/checkmark";
import type { Project } from "../../core/project/project.js";
import { aboutName } from "../state/done-action.js";
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
  about: ({ list, code }, project) => aboutName(project === null ? null : nameOfLine(project, list, code)),
  async run({ workbook, state, done, label }, { list, code, day }) {
    const marked = <Line extends { code: string; done: string | null }>(lines: readonly Line[]): Line[] => lines.map((line) => (line.code === code ? { ...line, done: day } : line));
    const change = withProject((project) => (list === "communication" ? { ...project, communication: marked(project.communication) } : { ...project, decisions: marked(project.decisions) }));
    await workbook.write(change, { language: state.language, label: done });
    return label;
  },
};

function nameOfLine(project: Project, list: DoneLine["list"], wanted: string): string | undefined {
  if (list === "communication") return project.communication.find(({ code }) => code === wanted)?.message;
  return project.decisions.find(({ code }) => code === wanted)?.text;
}
