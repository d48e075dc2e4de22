import { describe, expect, it } from "vitest";
import { buildModel } from "../../src/demo/build-workbook.js";
import { applyCommands } from "../../src/excel/apply-commands.js";
import { createProjectWorkbook } from "../../src/excel/project-workbook.js";
import { runInWorkbook } from "../../src/excel/run-in-workbook.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import type { TableDescription } from "../../src/workbook/description.js";
import { planChanges } from "../../src/workbook/plan/plan-changes.js";
import { openWorkbook } from "../excel/open-workbook.js";
import { grownProject } from "../workbook/grown-project.js";
import { compareFigures } from "./compare-figures.js";
import { complaints, judgeFigures } from "./compare-live.js";
import { expectedFigures } from "./expected-figures.js";
import { readModel } from "./read-model.js";

function projectOf(resources: number, criteria: number): ReturnType<typeof grownProject> {
  return grownProject({ seed: 4, partners: 6, items: 3, resources, scopes: 4, criteria, label: (list, position) => `${list} ${position + 1} as the libraries call it` });
}

describe("the workbook of a project with many resources and criteria", () => {
  it.each([
    [5, 3],
    [80, 40],
    [200, 60],
  ])("of %i resources and %i criteria shows every figure as the core computes it", async (resources, criteria) => {
    const project = projectOf(resources, criteria);
    const model = await buildModel(project, "fr");
    const figures = expectedFigures(project, "fr");
    expect(figures.filter(({ table, column }) => table === "Means" && column === "value")).toHaveLength(6);
    expect(compareFigures(figures, describeWorkbook(project, "fr"), readModel(model))).toEqual([]);
  });

  it("shows the same figures wherever the columns stand, and asks for nothing when written again", async () => {
    const project = projectOf(80, 40);
    const described = describeWorkbook(project, "fr");
    const sheets = described.sheets.map((sheet) => ({ ...sheet, tables: sheet.tables.map((table) => (["Means", "Resources", "Scores"].includes(table.id) ? backwards(table) : table)) }));
    await openWorkbook();
    const empty = { sheets: [{ id: "1", name: "Sheet1", visible: true, protected: false }], tables: [] };
    const { commands } = planChanges(null, { ...described, sheets }, empty, { tables: [], sheets: [{ id: "1", top: [], used: null }], names: [], charts: [] });
    await runInWorkbook((context) => applyCommands(context, commands));
    const workbook = createProjectWorkbook();
    const { content } = await workbook.read();
    expect(content.tables.find(({ name }) => name === "Means")?.headers.at(-1)).toBe("Code");
    expect(complaints(judgeFigures(expectedFigures(project, "fr"), described, content))).toEqual([]);
    expect((await workbook.write((same) => same ?? project, { language: "fr", label: "Again" })).report.commands).toBe(0);
  });
});

/** The same table with its columns from right to left. */
function backwards(table: TableDescription): TableDescription {
  return { ...table, columns: [...table.columns].reverse(), rows: table.rows.map((row) => ({ ...row, cells: [...row.cells].reverse() })) };
}
