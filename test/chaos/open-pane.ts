import type { Project } from "../../src/core/project/project.js";
import { startExample } from "../../src/taskpane/actions/start-example.js";
import { openWorkbook as openInPane } from "../../src/taskpane/open-workbook.js";
import { Session } from "../../src/taskpane/state/session.js";
import type { Language } from "../../src/words/language.js";
import { openWorkbook, type OpenWorkbook } from "../excel/open-workbook.js";

/** A pane over the stand-in, through the real client library, without a page. */
export interface OpenPane extends OpenWorkbook {
  session: Session;
}

/** Opens a pane on a workbook in which a project has been written. */
export async function openPane(project: Project, language: Language): Promise<OpenPane> {
  const book = await openWorkbook();
  const pane: { session?: Session } = {};
  const workbook = await openInPane(() => pane.session?.wait());
  const session = new Session(workbook, { language, surroundings: { version: "0", host: "stand-in", platform: "test", language } });
  pane.session = session;
  await session.open();
  const isDone = await session.run(startExample, { id: "chaos", title: { fr: "", en: "" }, load: () => Promise.resolve(project) });
  if (!isDone) throw new RangeError(`openPane requires a project that can be written: ${session.state().trouble?.diagnostics ?? ""}`);
  return { ...book, session };
}
