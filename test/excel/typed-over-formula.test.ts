import { beforeEach, describe, expect, it } from "vitest";
import { addPartner } from "../../src/core/project/add-partner.js";
import type { Place } from "../../src/core/project/problem.js";
import type { Project } from "../../src/core/project/project.js";
import { createProjectWorkbook, type ProjectWorkbook } from "../../src/excel/project-workbook.js";
import type { Table } from "../../src/host/model/table.js";
import type { CellInput, WorkbookModel } from "../../src/host/model/workbook-model.js";
import { sampleProject } from "../core/sample-project.js";
import { crowded } from "../workbook/crowded-project.js";
import { openBuiltModel } from "../workbook/built-model.js";

let project: Project;
let model: WorkbookModel;
let workbook: ProjectWorkbook;

async function open(opened: Project): Promise<void> {
  project = opened;
  model = await openBuiltModel(project, "en");
  workbook = createProjectWorkbook();
}

beforeEach(() => open(sampleProject()));

const tableOf = (id: string): Table => model.tables.find((table) => table.name === id) ?? expect.unreachable(id);
const columnOf = (table: Table, header: string): number => table.columns.findIndex((column) => column.name === header);

function type(id: string, row: number, header: string, input: CellInput): void {
  const table = tableOf(id);
  model.write(table.sheet, { row: table.ref.row + 1 + row, column: table.ref.column + columnOf(table, header), rows: 1, columns: 1 }, [[input]], "person");
}

function cell(id: string, row: number, header: string): string | number | null {
  const table = tableOf(id);
  const found = table.sheet.cellAt(table.ref.row + 1 + row, table.ref.column + columnOf(table, header));
  return found?.formula ?? (found?.value as string | number | null);
}

async function replaced(): Promise<{ place: Place; value: string | number | undefined }[]> {
  const { problems } = await workbook.read();
  return problems.filter(({ code }) => code === "formula-replaced").map(({ place, params }) => ({ place, value: params["value"] }));
}

describe("a formula that the person typed over", () => {
  it("is said with its place and what was typed, whichever row it is in", async () => {
    expect(await replaced()).toEqual([]);
    type("Partners", 1, "Active", 1);
    type("Partners", 2, "Active", "yes");
    expect(await replaced()).toEqual([
      { place: { table: "Partners", row: "P02", column: "active" }, value: "1" },
      { place: { table: "Partners", row: "P03", column: "active" }, value: "yes" },
    ]);
  });

  it("is said in the first row and where the person's own formula stands", async () => {
    const ours = cell("Partners", 1, "Active");
    type("Partners", 0, "Active", "=2*3");
    expect(await replaced()).toEqual([{ place: { table: "Partners", row: "P01", column: "active" }, value: "=2*3" }]);
    await workbook.write(() => project, { language: "en", label: "Again" });
    expect([cell("Partners", 0, "Active"), cell("Partners", 1, "Active")]).toEqual(["=2*3", ours]);
  });

  it("is found among thousands of rows by asking which cells hold values", async () => {
    await open(crowded(40, 3));
    const { rows } = tableOf("Pairs").ref;
    expect(rows).toBe(781);
    type("Pairs", 500, "Combined", 0.5);
    const [only, ...others] = await replaced();
    expect(others).toEqual([]);
    expect(only).toMatchObject({ place: { table: "Pairs", column: "combined" }, value: "0.5" });
    const report = (await workbook.write((same) => same ?? project, { language: "en", label: "Again" })).report;
    expect(report.commands).toBe(0);
  });

  it("stays when the project is written, also where the table grows and where the column is written anew", async () => {
    type("Partners", 1, "Active", 7);
    await workbook.write((read) => addPartner(read as Project, { institution: "Nine" }), { language: "en", label: "Grown" });
    expect(cell("Partners", 1, "Active")).toBe(7);
    expect(cell("Partners", 3, "Active")).toBe(cell("Partners", 0, "Active"));
    await workbook.write((read) => read as Project, { language: "fr", label: "French" });
    const { columns } = tableOf("Partners");
    const active = columns.find((_, c) => c === columns.length - 2)?.name ?? "";
    expect(cell("Partners", 1, active)).toBe(7);
    expect(String(cell("Partners", 0, active))).toMatch(/^=IF/);
  });

  it("comes back where the person asks for it, and undo brings back what was typed", async () => {
    const ours = cell("Partners", 0, "Active");
    type("Partners", 1, "Active", 7);
    type("Partners", 2, "Active", 8);
    await workbook.write((read) => read as Project, { language: "en", label: "Put back", restore: [{ table: "Partners", row: "P02", column: "active" }] });
    expect([cell("Partners", 1, "Active"), cell("Partners", 2, "Active")]).toEqual([ours, 8]);
    expect(await replaced()).toHaveLength(1);
    await workbook.undo();
    expect([cell("Partners", 1, "Active"), cell("Partners", 2, "Active")]).toEqual([7, 8]);
  });

  it("is not said of a cell that is empty: it is filled", async () => {
    const ours = cell("Partners", 0, "Active");
    type("Partners", 1, "Active", "");
    expect(await replaced()).toEqual([]);
    await workbook.write((read) => read as Project, { language: "en", label: "Again" });
    expect(cell("Partners", 1, "Active")).toBe(ours);
  });

  it("is not said of formulas that lost what they name: these are written again", async () => {
    model.deleteSheet(tableOf("Pairs").sheet, "person");
    expect(await replaced()).toEqual([]);
    await workbook.write((read) => read as Project, { language: "en", label: "Again" });
    expect(await replaced()).toEqual([]);
    const broken = model.sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.flatMap((found) => (found?.formula?.includes("#REF!") === true ? [found.formula] : []))));
    expect(broken).toEqual([]);
  });
});
