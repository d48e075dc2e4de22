import { describe, expect, it } from "vitest";
import { createProjectWorkbook } from "../../src/excel/project-workbook.js";
import { loadExample } from "../agreement/load-example.js";
import { openBuiltModel } from "../workbook/built-model.js";

async function withExample() {
  const project = await loadExample("orsenne", "fr");
  const model = await openBuiltModel(project, "fr");
  const workbook = createProjectWorkbook();
  const registry = model.tables.find((table) => table.name === "Registry");
  if (registry === undefined) throw new RangeError("a written workbook has a registry");
  return { model, workbook, project, registry };
}

describe("a workbook whose project cannot be read", () => {
  it("is not written over where a newer version wrote it", async () => {
    const { model, workbook, project, registry } = await withExample();
    const body = registry.bodyRect();
    const row = model.cells(registry.sheet, body).findIndex((cells) => cells[0]?.value === "schema");
    model.write(registry.sheet, { row: body.row + row, column: body.column + 1, rows: 1, columns: 1 }, [[99]], "person");
    expect((await workbook.read()).problems).toMatchObject([{ code: "newer-version" }]);
    await expect(workbook.write(() => project, { language: "fr", label: "again" })).rejects.toMatchObject({ code: "newer-version" });
  });
});
