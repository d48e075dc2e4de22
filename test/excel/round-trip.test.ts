import { beforeEach, describe, expect, it } from "vitest";
import type { Project } from "../../src/core/project/project.js";
import { createProjectWorkbook } from "../../src/excel/project-workbook.js";
import { runInWorkbook } from "../../src/excel/run-in-workbook.js";
import { sampleProject } from "../core/sample-project.js";
import { openWorkbook, type OpenWorkbook } from "./open-workbook.js";

let book: OpenWorkbook;
beforeEach(async () => {
  book = await openWorkbook();
});

/** Formulas of every sheet, its tables and names: what undo must give back. */
function content(): Promise<unknown> {
  return runInWorkbook(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/visibility");
    const tables = context.workbook.tables.load("items/name");
    const names = context.workbook.names.load("items/name");
    await context.sync();
    const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("address,formulas"));
    await context.sync();
    return {
      sheets: sheets.items.map((sheet, s) => [sheet.name, sheet.visibility, used[s]?.isNullObject ? null : used[s]?.formulas]),
      tables: tables.items.map((table) => table.name),
      names: names.items.map((name) => name.name),
    };
  });
}

describe.each(["en", "fr"] as const)("a project in a workbook, in %s", (language) => {
  const project = sampleProject();
  const options = { language, label: "Project" };

  it("is read back as it was written", async () => {
    const workbook = createProjectWorkbook();
    await workbook.write(() => project, options);
    const read = await workbook.read();
    expect(read.problems).toEqual([]);
    expect(read).toMatchObject({ project, language });
    expect(book.host.unknownMembers).toEqual([]);
    expect(book.host.defects).toEqual([]);
  });

  it("takes three requests to write, whatever its size, and nothing to write again", async () => {
    const workbook = createProjectWorkbook();
    await workbook.write(() => project, options);
    expect(book.requests()).toHaveLength(3);
    const again = await workbook.write((same) => same ?? project, options);
    expect(again.report.commands).toBe(0);
    expect(book.requests()).toHaveLength(5);
  });

  it("is taken back to the empty workbook, and to what it was before a change", async () => {
    const workbook = createProjectWorkbook();
    const empty = await content();
    await workbook.write(() => project, options);
    const before = await content();
    const change = (old: Project | null): Project => {
      const changed = structuredClone(old ?? project);
      const [partner] = changed.partners;
      if (partner) partner.institution = "=Une autre";
      changed.name = "Another name";
      return changed;
    };
    await workbook.write(change, options);
    expect(await content()).not.toEqual(before);
    await workbook.undo();
    expect(await content()).toEqual(before);
    await workbook.undo();
    expect(await content()).toEqual(empty);
  });
});
