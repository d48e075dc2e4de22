import type { FluentIcon } from "@fluentui/react-icons";
import type { ribbonEn } from "../../words/ribbon.js";
import type { Session } from "../state/session.js";

export const COMMAND_NAMES = ["newProject", "importFiles", "check", "score", "balance", "pilot", "summary", "help"] as const satisfies readonly (keyof typeof ribbonEn)[];
export type CommandName = (typeof COMMAND_NAMES)[number];

/** One of the verbs of the ribbon, and of the buttons of the pane that do the same: its label and tip are `ribbon.<name>`. */
export interface Command {
  readonly name: CommandName;
  readonly icon: FluentIcon;
  run(session: Session): Promise<void>;
}
