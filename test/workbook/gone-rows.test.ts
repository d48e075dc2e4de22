import { describe, expect, it } from "vitest";
import type { WorkbookModel } from "../../src/host/model/workbook-model.js";
import { maxColumns } from "../../src/host/model/rect.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { readModel } from "../agreement/read-model.js";
import { sampleProject } from "../core/sample-project.js";
import { builtModel } from "./built-model.js";

const language = "en";

function tableNamed(model: WorkbookModel, name: string) {
  return model.tables.find((table) => table.name === name) ?? expect.unreachable(`there is a table ${name}`);
}

/** What a table shows below its header, line by line. */
function shown(model: WorkbookModel, name: string): unknown[][] {
  const { sheet, ref } = tableNamed(model, name);
  const read = readModel(model);
  return Array.from({ length: ref.rows - 1 }, (_, r) => Array.from({ length: ref.columns }, (_, c) => read(sheet.name, ref.row + 1 + r, ref.column + c)));
}

describe("a criterion whose line the person deletes", () => {
  it("leaves no error in the values and scores, no part in them, and the scores of the others", async () => {
    const model = await builtModel(sampleProject(), language);
    const { sheet, ref } = tableNamed(model, "Criteria");
    const scores = shown(model, "Scores");
    const part = scores[0]?.findIndex((_, c) => tableNamed(model, "Scores").columns[c]?.name === sampleProject().criteria[0]?.label) ?? -1;
    expect(scores.map((row) => typeof row[part])).toContain("number");
    model.delete(sheet, { row: ref.row + 1, column: 0, rows: 1, columns: maxColumns }, "up", "person");
    const cells = [...shown(model, "Values"), ...shown(model, "Scores")].flat();
    expect(cells.filter((cell) => typeof cell === "object" && cell !== null)).toEqual([]);
    expect(shown(model, "Scores").map((row) => row[part])).toEqual(scores.map(() => ""));
  });
});

describe("the checks of a sheet that is gone", () => {
  it("say that they cannot be told, and count as failing, until the next write", async () => {
    const model = await builtModel(sampleProject(), language);
    const column = (name: string): number => tableNamed(model, "Checks").columns.findIndex((candidate) => candidate.name === name);
    const [rule, cells, on] = [0, column("Cells"), column("Sheet")];
    const before = shown(model, "Checks").filter((row) => row[on] === "Scopes");
    expect(before.length).toBeGreaterThan(3);
    model.deleteSheet(model.sheetNamed("Scopes") ?? expect.unreachable("there is a sheet of scopes"));
    const after = shown(model, "Checks").filter((row) => row[on] === "Scopes");
    expect(after.filter((row) => row[cells] === 0).map((row) => row[rule + 1])).toEqual([]);
    const failing = shown(model, "ChecksTotal")[0]?.[0];
    expect(failing).toBeGreaterThanOrEqual(after.length);
  });

  it.each([
    ["Gains", "partner"],
    ["Demand", "resource"],
    ["Scopes", "mode"],
    ["Criteria", "worst"],
  ])("say so of the column alone where one is deleted: %s %s", async (id, gone) => {
    const model = await builtModel(sampleProject(), language);
    const described = describeWorkbook(sampleProject(), language).sheets.flatMap(({ tables }) => tables);
    const keys = described.find((table) => table.id === "Checks")?.rows.map(({ key }) => key) ?? [];
    const index = described.find((table) => table.id === id)?.columns.findIndex((column) => column.id === gone) ?? expect.unreachable("there is a column");
    const cells = tableNamed(model, "Checks").columns.findIndex(({ name }) => name === "Cells");
    const own = keys.flatMap((key, r) => (key.startsWith(`${id}.${gone}:`) ? [r] : []));
    expect(own.length).toBeGreaterThan(0);
    model.deleteTableColumn(tableNamed(model, id), index, "person");
    const counts = shown(model, "Checks").map((row) => row[cells]);
    expect(own.map((r) => counts[r])).toEqual(own.map(() => "?"));
    expect(counts.filter((count) => typeof count === "number").length).toBeGreaterThan(counts.length / 2);
  });
});
