import type { FluentIcon } from "@fluentui/react-icons";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { ArrowClockwise20Regular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { Beaker20Regular } from "@fluentui/react-icons/svg/beaker";
import { DocumentText20Regular } from "@fluentui/react-icons/svg/document-text";
import { QuestionCircle20Regular } from "@fluentui/react-icons/svg/question-circle";
import { Scales20Regular } from "@fluentui/react-icons/svg/scales";
import { Trophy20Regular } from "@fluentui/react-icons/svg/trophy";
import { openWindow } from "../../excel/open-window.js";
import { check } from "../actions/check.js";
import { openImport } from "../actions/open-import.js";
import { helpAddress } from "../state/help-address.js";
import type { PageId } from "../state/route.js";
import type { Session } from "../state/session.js";
import type { Command, CommandName } from "./command.js";

/** Opens a page; in a workbook without a project, the first page says how to begin. */
function open(session: Session, page: PageId): boolean {
  if (session.state().project !== null) {
    session.go(page);
    return true;
  }
  session.go("home");
  session.say("ribbon.nothingYet");
  return false;
}

/** What stands in a workbook is never begun anew over it. */
function newProject(session: Session): void {
  if (session.state().project === null) session.go("form");
  else {
    session.go("home");
    session.say("ribbon.hasProject");
  }
}

/** What the button of the page does, where there is something to share out. */
async function balance(session: Session): Promise<void> {
  const { project } = session.state();
  if (!open(session, "contributions") || project === null) return;
  const [{ balanceContributions }, { contributionView }] = await Promise.all([import("../actions/balance-contributions.js"), import("../state/contribution-view.js")]);
  if (["never", "stale", "fresh"].includes(contributionView(project).status)) await session.run(balanceContributions, undefined);
}

async function readAgain(session: Session): Promise<void> {
  if (open(session, "home")) await session.run(check, undefined);
}

function help(session: Session): void {
  const { words, page } = session.state();
  openWindow(new URL(helpAddress(words, page), window.location.href));
}

const command = (name: CommandName, icon: FluentIcon, run: (session: Session) => unknown): Command => ({
  name,
  icon,
  async run(session) {
    await run(session);
  },
});

/** The verbs of the ribbon, in its order. */
export const commands: Readonly<Record<CommandName, Command>> = {
  newProject: command("newProject", Add20Regular, newProject),
  importFiles: command("importFiles", openImport.icon, (session) => session.run(openImport, undefined)),
  check: command("check", ArrowClockwise20Regular, readAgain),
  score: command("score", Trophy20Regular, (session) => open(session, "scoring")),
  balance: command("balance", Scales20Regular, balance),
  pilot: command("pilot", Beaker20Regular, (session) => open(session, "pilot")),
  summary: command("summary", DocumentText20Regular, (session) => open(session, "summary")),
  help: command("help", QuestionCircle20Regular, help),
};
