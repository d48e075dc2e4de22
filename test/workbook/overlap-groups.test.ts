import { beforeAll, describe, expect, it } from "vitest";
import type { Project } from "../../src/core/project/project.js";
import { buildModel } from "../../src/demo/build-workbook.js";
import { createProjectWorkbook } from "../../src/excel/project-workbook.js";
import type { WorkbookModel } from "../../src/host/model/workbook-model.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { grownProject } from "./grown-project.js";

const language = "en";
const STALE = "To recompute: the inputs have changed";

describe("the groups of the overlap sheet", () => {
  let project: Project;
  let model: WorkbookModel;
  const workbook = createProjectWorkbook();

  beforeAll(async () => {
    const grown = grownProject({ seed: 7, partners: 5, items: 3, resources: 1, scopes: 1, criteria: 1, label: (list, position) => `${list} ${position + 1}` });
    project = { ...grown, dimensionWeights: { domains: 1, audiences: 1, tools: 1 } };
    model = await buildModel(project, language);
  });

  function cell(id: string, column: string, row = 0): { row: number; column: number; rows: 1; columns: 1 } {
    const table = describeWorkbook(project, language).sheets.flatMap((sheet) => sheet.tables).find((candidate) => candidate.id === id);
    const found = model.tables.find((candidate) => candidate.name === id) ?? expect.unreachable(`there is a table ${id}`);
    const c = table?.columns.findIndex((candidate) => candidate.id === column) ?? -1;
    return { row: found.ref.row + 1 + row, column: found.ref.column + c, rows: 1, columns: 1 };
  }

  function state(): unknown {
    model.recalculate();
    const { row, column } = cell("GroupsStamp", "state");
    return model.tables.find(({ name }) => name === "GroupsStamp")?.sheet.cellAt(row, column)?.value;
  }

  it.each([
    ["what a partner covers", "Domains", "start", 1, 999],
    ["the weight of a dimension", "Dimensions", "weight", 0, 7],
    ["who has withdrawn", "Partners", "status", 0, "Withdrawn"],
  ] as const)("are out of date once %s changes, until the add-in writes again", async (_, table, column, beside, value) => {
    expect(state()).toBe("Up to date");
    const sheet = model.tables.find(({ name }) => name === table)?.sheet ?? expect.unreachable(`there is a table ${table}`);
    // Who has withdrawn already counts for nothing.
    const place = cell(table, column, table === "Dimensions" ? 0 : project.partners.findIndex(({ status }) => status !== "withdrawn"));
    model.write(sheet, { ...place, column: place.column + beside }, [[typeof value === "number" ? value : { text: value }]], "person");
    expect(state()).toBe(STALE);
    const changed = (await workbook.read()).project ?? expect.unreachable("there is a project");
    await workbook.write(() => changed, { language, label: "Write" });
    expect(state()).toBe("Up to date");
  });
});
