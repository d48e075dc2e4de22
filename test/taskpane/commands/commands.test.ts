import { describe, expect, it } from "vitest";
import { emptyProject } from "../../../src/core/project/empty-project.js";
import type { Project } from "../../../src/core/project/project.js";
import { COMMAND_NAMES } from "../../../src/taskpane/commands/command.js";
import { commands } from "../../../src/taskpane/commands/commands.js";
import type { PaneWorkbook } from "../../../src/taskpane/state/pane-workbook.js";
import { Session } from "../../../src/taskpane/state/session.js";

/** A workbook that holds this project, or none, and counts what is written to it. */
function workbookOf(project: Project | null): PaneWorkbook & { written: number } {
  return {
    written: 0,
    lastActions: [],
    read: () => Promise.resolve({ project, problems: [], language: project === null ? null : "en" }),
    write() {
      this.written++;
      return Promise.resolve();
    },
    undo: () => Promise.resolve(),
    select: () => Promise.resolve(),
    explain: () => Promise.resolve(null),
    activateSheet: () => Promise.resolve(),
    readCells: () => Promise.resolve("empty"),
    otherSheets: () => Promise.resolve([]),
    watch: () => Promise.resolve(() => undefined),
  };
}

async function sessionOf(project: Project | null): Promise<Session> {
  const session = new Session(workbookOf(project), { language: "en", surroundings: { version: "0", host: "", platform: "", language: "en" } });
  await session.open();
  return session;
}

describe("commands", () => {
  it("open their page where the workbook holds a project", async () => {
    const session = await sessionOf(emptyProject("A project"));
    for (const [name, page] of [["score", "scoring"], ["pilot", "pilot"], ["summary", "summary"], ["balance", "contributions"], ["check", "home"], ["importFiles", "import"]] as const) {
      await commands[name].run(session);
      expect(session.state().page, name).toBe(page);
    }
  });

  it("say how to begin where it holds none, and write nothing", async () => {
    const session = await sessionOf(null);
    for (const name of ["score", "pilot", "summary", "balance", "check"] as const) {
      await commands[name].run(session);
      expect(session.state(), name).toMatchObject({ page: "home", notice: session.state().words.t("ribbon.nothingYet") });
    }
    await commands.newProject.run(session);
    expect(session.state().page).toBe("form");
    // A project may begin with a file.
    await commands.importFiles.run(session);
    expect(session.state().page).toBe("import");
  });

  it("never begin a project over another one", async () => {
    const session = await sessionOf(emptyProject("A project"));
    await commands.newProject.run(session);
    expect(session.state()).toMatchObject({ page: "home", notice: session.state().words.t("ribbon.hasProject") });
    expect((session.workbook as ReturnType<typeof workbookOf>).written).toBe(0);
  });

  it("have each its name", () => {
    expect(Object.entries(commands).map(([key, { name }]) => [key, name])).toEqual(COMMAND_NAMES.map((name) => [name, name]));
  });
});
