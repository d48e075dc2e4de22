import { readFileSync } from "node:fs";
import { parseProject } from "../../../src/core/project/parse-project.js";
import type { Project } from "../../../src/core/project/project.js";
import type { WorkbookModel } from "../../../src/host/model/workbook-model.js";
import { startExample } from "../../../src/taskpane/actions/start-example.js";
import { openWorkbook as openInPane } from "../../../src/taskpane/open-workbook.js";
import { Session } from "../../../src/taskpane/state/session.js";
import { openWorkbook, type OpenWorkbook } from "../../excel/open-workbook.js";
import { copyModel } from "../../workbook/copy-model.js";

const file = readFileSync(new URL("../../../assets/examples/orsenne/project.en.json", import.meta.url), "utf8");

/** The example as its file has it. */
export const orsenne = parseProject(JSON.parse(file)).project as Project;

export const example = { id: "orsenne", title: { fr: "Orsenne", en: "Orsenne" }, load: (): Promise<Project> => Promise.resolve(orsenne) };

/** A pane in English, and the workbook that it has open. */
export interface Pane {
  book: OpenWorkbook;
  session: Session;
}

/** The workbook that the pane makes of the example, once it has made it. */
let started: WorkbookModel | null = null;

/** Opens a pane on a workbook, an empty one unless told which. */
export async function openPane(model?: WorkbookModel): Promise<Pane> {
  const book = await openWorkbook(model);
  const pane: { session?: Session } = {};
  const session = new Session(await openInPane(() => pane.session?.wait()), { language: "en", surroundings: { version: "0", host: "stand-in", platform: "test", language: "en" } });
  pane.session = session;
  await session.open();
  return { book, session };
}

/** Opens a pane on a workbook in which the example has been started before. */
export async function openOrsenne(): Promise<Pane> {
  if (started === null) {
    const { book, session } = await openPane();
    if (!(await session.run(startExample, example))) throw new RangeError(`openOrsenne requires an example that can be started: ${session.state().trouble?.diagnostics ?? ""}`);
    started = copyModel(book.model);
  }
  return openPane(copyModel(started));
}
