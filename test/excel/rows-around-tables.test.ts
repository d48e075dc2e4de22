import { describe, expect, it } from "vitest";
import { addPartner } from "../../src/core/project/add-partner.js";
import type { Project } from "../../src/core/project/project.js";
import { createProjectWorkbook } from "../../src/excel/project-workbook.js";
import { runInWorkbook } from "../../src/excel/run-in-workbook.js";
import type { WorkbookModel } from "../../src/host/model/workbook-model.js";
import { createWords } from "../../src/words/words.js";
import { problemSentence } from "../../src/words/problem-sentence.js";
import { sampleProject } from "../core/sample-project.js";
import { openBuiltModel } from "../workbook/built-model.js";

const again = { language: "en", label: "Again" } as const;

async function written(): Promise<{ model: WorkbookModel; workbook: ReturnType<typeof createProjectWorkbook>; project: Project }> {
  const model = await openBuiltModel(sampleProject(), "en");
  const workbook = createProjectWorkbook();
  const { project } = await workbook.read();
  return { model, workbook, project: project ?? expect.unreachable("there is a project") };
}

/** What a person does in Excel. */
function inExcel(change: (workbook: Excel.Workbook) => void): Promise<void> {
  return runInWorkbook(async (context) => {
    change(context.workbook);
    await context.sync();
  });
}

/** Shows a row of totals under a table, as Excel does: the sum of its last column. */
function showTotals(model: WorkbookModel, name: string): void {
  const table = model.tables.find((candidate) => candidate.name === name) ?? expect.unreachable(`there is a table ${name}`);
  table.showTotals = true;
  table.ref = { ...table.ref, rows: table.ref.rows + 1 };
  model.write(table.sheet, { row: table.ref.row + table.ref.rows - 1, column: table.ref.column, rows: 1, columns: 1 }, [["Total"]], "person");
}

describe("a table whose header row is hidden", () => {
  it.each(["Partners", "Domains", "Scores"])("is read as before (%s); the reason is said with the way out, and nothing is written", async (name) => {
    const { workbook, project } = await written();
    await inExcel(({ tables }) => void (tables.getItem(name).showHeaders = false));
    const read = await workbook.read();
    expect(read.project).toEqual(project);
    const problem = read.problems[0] ?? expect.unreachable("there is a problem");
    expect(problem).toMatchObject({ code: "header-row-hidden", severity: "error", place: { table: name } });
    expect(problemSentence(createWords("en"), problem)).toContain("Table Design ▸ Header Row");
    expect(problemSentence(createWords("fr"), problem)).toContain("Création de tableau ▸ Ligne d’en-tête");
    await expect(workbook.write(() => addPartner(project, { institution: "New" }), again)).rejects.toMatchObject({ code: "header-row-hidden", place: { subject: name, outcome: "nothing-done" } });
    await inExcel(({ tables }) => void (tables.getItem(name).showHeaders = true));
    expect((await workbook.read()).problems).toEqual([]);
    expect((await workbook.write((same) => same ?? project, again)).report.commands).toBe(0);
  });

  it("does not stand in the way where it is the person’s own", async () => {
    const { workbook, project } = await written();
    await inExcel(({ worksheets }) => {
      const sheet = worksheets.add("Mine");
      sheet.getRange("B2:C3").values = [["A", "B"], [1, 2]];
      sheet.tables.add("B2:C3", true).showHeaders = false;
    });
    expect((await workbook.read()).problems).toEqual([]);
    await workbook.write(() => addPartner(project, { institution: "New" }), again);
    expect((await workbook.read()).project?.partners).toHaveLength(project.partners.length + 1);
  });
});

describe("a table that shows a row of totals", () => {
  it("is read without that row; figures are changed, rows are not added over it", async () => {
    const { model, workbook, project } = await written();
    showTotals(model, "Partners");
    const read = await workbook.read();
    expect(read.project).toEqual(project);
    expect(read.problems).toMatchObject([{ code: "total-row-shown", severity: "warning", place: { table: "Partners" } }]);
    await expect(workbook.write(() => addPartner(project, { institution: "New" }), again)).rejects.toMatchObject({ code: "total-row-shown", place: { outcome: "nothing-done" } });
    await workbook.write((same) => ({ ...(same ?? project), name: "Renamed" }), again);
    expect((await workbook.read()).project).toEqual({ ...project, name: "Renamed" });
  });
});

describe("rows, columns and sheets that are hidden", () => {
  it("are read and written like the others", async () => {
    const { workbook, project } = await written();
    await inExcel(({ tables }) => {
      const body = tables.getItem("Partners").getDataBodyRange();
      body.getRow(1).rowHidden = true;
      body.getColumn(2).columnHidden = true;
      tables.getItem("Means").worksheet.visibility = "Hidden";
    });
    expect(await workbook.read()).toMatchObject({ project, problems: [] });
    await workbook.write(() => addPartner(project, { institution: "New" }), again);
    const { project: after, problems } = await workbook.read();
    expect([after?.partners.length, after?.partners.at(-1)?.institution, after?.partners[1], problems]).toEqual([project.partners.length + 1, "New", project.partners[1], []]);
  });
});
