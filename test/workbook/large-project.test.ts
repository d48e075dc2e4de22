import { describe, expect, it } from "vitest";
import type { Project } from "../../src/core/project/project.js";
import { analyseOverlap } from "../../src/core/overlap/analyse-overlap.js";
import { buildModel } from "../../src/demo/build-workbook.js";
import { createProjectWorkbook } from "../../src/excel/project-workbook.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { planChanges } from "../../src/workbook/plan/plan-changes.js";
import { LARGE } from "../../src/workbook/tables/overlap-tables.js";
import { complaints, judgeFigures } from "../agreement/compare-live.js";
import { expectedFigures } from "../agreement/expected-figures.js";
import { crowded } from "./crowded-project.js";

describe("a workbook of more partners than a map can show", () => {
  it("shows one partner against the others and the closest pairs, live, and keeps the partner that was chosen", async () => {
    const project = crowded(LARGE + 1, 4);
    const model = await buildModel(project, "fr");
    const workbook = createProjectWorkbook();
    const figures = expectedFigures(project, "fr");
    const read = await workbook.read();
    expect(read.problems).toEqual([]);
    expect(complaints(judgeFigures(figures, describeWorkbook(project, "fr"), read.content))).toEqual([]);
    const chosen = model.tables.find((table) => table.name === "OverlapPartner") ?? expect.unreachable("there is a choice");
    model.write(chosen.sheet, { row: chosen.ref.row + 1, column: chosen.ref.column, rows: 1, columns: 1 }, [["P07"]], "person");
    expect((await workbook.write((same) => same ?? project, { language: "fr", label: "again" })).report.commands).toBe(0);
    const tables = (await workbook.read()).content.tables;
    expect(tables.find((table) => table.name === "OverlapPartner")?.rows).toEqual([["P07", "Library 7"]]);
    const { combined } = analyseOverlap(project);
    const described = describeWorkbook(project, "fr").sheets.flatMap((sheet) => sheet.tables).find(({ id }) => id === "Overlap");
    const at = described?.columns.findIndex(({ id }) => id === "combined") ?? -1;
    const shown = tables.find((table) => table.name === "Overlap")?.rows.map((row) => (row[at] === "" ? null : row[at]));
    expect(shown?.map((value, p) => (typeof value === "number" ? value.toFixed(9) : `${String(value)} ${String(p)}`))).toEqual(
      combined[6]?.map((value, p) => (value === null ? `null ${String(p)}` : value.toFixed(9))),
    );
  });

  it("lists all pairs up to the limit, and few beyond", () => {
    const pairs = (project: Project): number | undefined => describeWorkbook(project, "en").sheets.find((sheet) => sheet.id === "Pairs")?.tables[0]?.rows.length;
    expect(pairs(crowded(LARGE, 4))).toBe((LARGE * (LARGE - 1)) / 2);
    expect(pairs(crowded(LARGE + 1, 4))).toBe(200);
  });
});

describe("planChanges", () => {
  it("plans a national consortium: 300 partners, 3 × 200 items", () => {
    const description = describeWorkbook(crowded(300, 200), "fr");
    const content = { sheets: [{ id: "1", name: "Feuil1", visible: true, protected: false }], tables: [] };
    const { commands } = planChanges(null, description, content, { tables: [], sheets: [{ id: "1", top: [], used: null }], names: [], charts: [] });
    expect(commands.length).toBeLessThan(3000);
    expect(commands.filter((command) => command.do === "add-table").length).toBeGreaterThan(10);
  });
});
