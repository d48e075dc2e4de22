import { beforeAll, describe, expect, it } from "vitest";
import { formulaLink } from "../../src/demo/page/formula-link.js";
import { createProjectWorkbook } from "../../src/excel/project-workbook.js";
import type { WorkbookModel } from "../../src/host/model/workbook-model.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { readModel } from "../agreement/read-model.js";
import { sampleProject } from "../core/sample-project.js";
import { openBuiltModel } from "./built-model.js";

const language = "en";
const workbook = createProjectWorkbook();

function sheetNamed(model: WorkbookModel, name: string) {
  return model.sheetNamed(name) ?? expect.unreachable(`there is a sheet ${name}`);
}

describe("the state of a sheet", () => {
  let model: WorkbookModel;
  beforeAll(async () => void (model = await openBuiltModel(sampleProject(), language)));

  it("stands on every sheet but the hidden one", () => {
    const sheets = describeWorkbook(sampleProject(), language).sheets.filter(({ hidden }) => hidden !== true);
    expect(sheets.filter(({ texts }) => !texts.some(({ look }) => look === "status")).map(({ id }) => id)).toEqual([]);
  });

  it("says what is to be completed, and leads to the first cell; what rests on it says so", () => {
    const read = readModel(model);
    expect(read("Criteria", 3, 1)).toBe("○ To complete: 1");
    expect(formulaLink(model, sheetNamed(model, "Criteria"), 3, 1)).toMatch(/^#Criteria!\$D\$\d+$/);
    expect(read("Robustness", 3, 1)).toBe(null);
    expect(read("Scores", 3, 1)).toBe("○ Rests on “Criteria”, which is to be completed");
    expect(read("Domains", 3, 1)).toBe("✓ In order");
  });

  it("says what is to be mended as soon as it is, on its sheet, on those that rest on it, and in one number", () => {
    const table = model.tables.find(({ name }) => name === "Domains") ?? expect.unreachable("there is a table");
    const cell = { row: table.ref.row + 1, column: table.ref.column + 3, rows: 1, columns: 1 };
    model.write(table.sheet, cell, [["much"]], "person");
    const read = readModel(model);
    expect(read("Domains", 3, 1)).toBe("▲ To mend: 1");
    expect(read("Overlap", 3, 1)).toBe("▲ Rests on “Domains”, where something is to be mended");
    expect(read("Read me", 3, 2)).toBe("Checks of the workbook: ▲ To mend: 1");
    expect(read("Checks", 6, 0)).toBe(1);
    model.renameSheet(sheetNamed(model, "Domains"), "What we do");
    expect(formulaLink(model, sheetNamed(model, "Overlap"), 3, 1)).toBe(`#'What we do'!$D$${cell.row + 1}`);
    model.write(table.sheet, cell, [[3]], "person");
    expect(readModel(model)("What we do", 3, 1)).toBe("✓ In order");
  });

  it("says that it cannot be told where the sheet of checks is gone, and comes back with the next write, after which nothing is left to write", async () => {
    model.deleteSheet(sheetNamed(model, "Checks"));
    expect(readModel(model)("Scores", 3, 1)).toBe("? Cannot be told: the sheet of checks is not whole");
    await workbook.write((project) => project ?? sampleProject(), { language, label: "Repair" });
    expect(readModel(model)("Scores", 3, 1)).toBe("○ Rests on “Criteria”, which is to be completed");
    expect((await workbook.write((project) => project ?? sampleProject(), { language, label: "Again" })).report.commands).toBe(0);
  });
});
