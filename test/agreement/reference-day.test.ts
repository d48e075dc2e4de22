import { beforeAll, describe, expect, it } from "vitest";
import type { Project } from "../../src/core/project/project.js";
import { loadNodeOffice } from "../../src/demo/node-office.js";
import { createProjectWorkbook } from "../../src/excel/project-workbook.js";
import { WorkbookModel } from "../../src/host/model/workbook-model.js";
import { createOfficeHost } from "../../src/host/office/office-host.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { compareFigures } from "./compare-figures.js";
import { governanceFigures } from "./governance-figures.js";
import { loadExample } from "./load-example.js";
import { readModel } from "./read-model.js";

describe("deadlines in the workbook", () => {
  let project: Project;
  let model: WorkbookModel;
  let day = "2025-12-31";

  beforeAll(async () => {
    const today = (): Date => {
      const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
      return new Date(year, month - 1, date, 23, 30);
    };
    model = new WorkbookModel({ language: "fr", now: today });
    model.addSheet("Feuil1");
    Object.assign(globalThis, loadNodeOffice(createOfficeHost(model)));
    project = await loadExample("orsenne", "fr");
    await createProjectWorkbook().write(() => project, { language: "fr", label: "x" });
  });

  it.each(["2025-12-31", "2026-02-26", "2026-04-03", "2026-09-14", "2027-01-18", "2028-02-29"])("are those of the day on which it is calculated: %s", (on) => {
    day = on;
    // Whatever is typed has the formulas that ask for the day calculated anew.
    const sheet = model.sheets.at(-1) ?? expect.unreachable("there is a sheet");
    model.write(sheet, { row: 900, column: 0, rows: 1, columns: 1 }, [[{ text: on }]], "person");
    const figures = governanceFigures(project, "fr", day);
    expect(figures.length).toBeGreaterThan(150);
    expect(compareFigures(figures, describeWorkbook(project, "fr"), readModel(model))).toEqual([]);
  });
});
