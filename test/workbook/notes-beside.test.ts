import { describe, expect, it } from "vitest";
import { removePartner } from "../../src/core/project/remove-partner.js";
import { createProjectWorkbook } from "../../src/excel/project-workbook.js";
import { loadExample } from "../agreement/load-example.js";
import { openBuiltModel } from "./built-model.js";

describe("what the person wrote beside a table", () => {
  it("stays when a row of the table goes, and the row is emptied once", async () => {
    const project = await loadExample("orsenne", "en");
    const model = await openBuiltModel(project, "en");
    const workbook = createProjectWorkbook();
    const burdens = model.tables.find((table) => table.name === "Burdens");
    const sheet = burdens?.sheet;
    if (burdens === undefined || sheet === undefined) throw new RangeError("the example has no burdens");
    const note = { row: burdens.ref.row + 2, column: 20, rows: 1, columns: 1 };
    model.write(sheet, note, [["agreed by phone"]], "person");

    const [first, second] = project.partners;
    await workbook.write((now) => removePartner(now ?? project, second?.code ?? ""), { language: "en", label: "leaves" });

    const used = model.usedRange(sheet, true);
    const texts = used === null ? [] : model.cells(sheet, used).flat().map((cell) => cell.value);
    expect(texts).toContain("agreed by phone");
    expect(texts.filter((text) => text === second?.code)).toEqual([]);
    expect(texts.filter((text) => text === first?.code).length).toBeGreaterThan(0);
    const { report } = await workbook.write((now) => now ?? project, { language: "en", label: "again" });
    expect(report.commands).toBe(0);
  });
});
