import { describe, expect, it } from "vitest";
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

async function calculatedOn(project: Project, day: string): Promise<WorkbookModel> {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const model = new WorkbookModel({ language: "fr", now: () => new Date(year, month - 1, date, 23, 30) });
  model.addSheet("Feuil1");
  Object.assign(globalThis, loadNodeOffice(createOfficeHost(model)));
  await createProjectWorkbook().write(() => project, { language: "fr", label: "x" });
  return model;
}

describe("deadlines in the workbook", () => {
  it.each(["2025-12-31", "2026-02-26", "2026-04-03", "2026-09-14", "2027-01-18", "2028-02-29"])("are those of the day on which it is calculated: %s", async (day) => {
    const project = await loadExample("orsenne", "fr");
    const model = await calculatedOn(project, day);
    const figures = governanceFigures(project, "fr", day);
    expect(figures.length).toBeGreaterThan(150);
    expect(compareFigures(figures, describeWorkbook(project, "fr"), readModel(model))).toEqual([]);
  });
});
