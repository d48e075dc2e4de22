import type { Project } from "../../src/core/project/project.js";
import type { WorkbookModel } from "../../src/host/model/workbook-model.js";
import { startExample } from "../../src/taskpane/actions/start-example.js";
import { openWorkbook as openInPane } from "../../src/taskpane/open-workbook.js";
import { Session } from "../../src/taskpane/state/session.js";
import type { Language } from "../../src/words/language.js";
import { openWorkbook, type OpenWorkbook } from "../excel/open-workbook.js";
import { copyModel } from "../workbook/copy-model.js";

/** A pane over the stand-in, through the real client library, without a page. */
export interface OpenPane extends OpenWorkbook {
  session: Session;
}

/** Workbooks as the pane writes them, by language and project. */
const written = new Map<string, WorkbookModel>();

/** Opens a pane on a workbook in which a project has been written before, by a pane. */
export async function openPane(project: Project, language: Language): Promise<OpenPane> {
  const key = JSON.stringify([project, language]);
  let model = written.get(key);
  if (model === undefined) {
    const { session, model: first } = await openOn(language);
    const isDone = await session.run(startExample, { id: "chaos", title: { fr: "", en: "" }, load: () => Promise.resolve(project) });
    if (!isDone) throw new RangeError(`openPane requires a project that can be written: ${session.state().trouble?.diagnostics ?? ""}`);
    model = copyModel(first);
    written.set(key, model);
  }
  return openOn(language, copyModel(model));
}

async function openOn(language: Language, model?: WorkbookModel): Promise<OpenPane> {
  const book = await openWorkbook(model);
  const pane: { session?: Session } = {};
  const workbook = await openInPane(() => pane.session?.wait());
  const session = new Session(workbook, { language, surroundings: { version: "0", host: "stand-in", platform: "test", language } });
  pane.session = session;
  await session.open();
  return { ...book, session };
}
