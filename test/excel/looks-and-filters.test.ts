import { beforeEach, describe, expect, it } from "vitest";
import { addItem } from "../../src/core/project/add-item.js";
import { addPartner } from "../../src/core/project/add-partner.js";
import { addScope } from "../../src/core/project/add-scope.js";
import type { Project } from "../../src/core/project/project.js";
import { createProjectWorkbook, type ProjectWorkbook } from "../../src/excel/project-workbook.js";
import { runInWorkbook } from "../../src/excel/run-in-workbook.js";
import type { WorkbookModel } from "../../src/host/model/workbook-model.js";
import { sampleProject } from "../core/sample-project.js";
import { differences, wholeWorkbook } from "./whole-workbook.js";
import { openBuiltModel } from "../workbook/built-model.js";

let model: WorkbookModel;
let workbook: ProjectWorkbook;

beforeEach(async () => {
  model = await openBuiltModel(sampleProject(), "en");
  workbook = createProjectWorkbook();
});

const write = (change: (project: Project) => Project) => workbook.write((project) => change(project ?? expect.unreachable("there is a project")), { language: "en", label: "change" });
const tableOf = (id: string) => model.tables.find(({ name }) => name === id) ?? expect.unreachable(id);

/** A rule of the person's on a column of the partners. */
async function ownRule(): Promise<void> {
  await runInWorkbook(async (context) => {
    const rule = context.workbook.tables.getItem("Partners").columns.getItemAt(5).getDataBodyRange().conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=F6=4";
    rule.custom.format.fill.color = "#FF00FF";
    await context.sync();
  });
}

const pink = () => tableOf("Partners").sheet.conditionalFormats.filter(({ rule }) => rule.kind === "custom" && rule.formula.includes("=4"));

describe("looks of the person's", () => {
  it("rules stay, and hold for the rows that are added, as our own do", async () => {
    await ownRule();
    const { sheet } = tableOf("Partners");
    const before = sheet.conditionalFormats.length;
    await write((project) => addPartner(project, { institution: "Dijon" }));
    expect(sheet.conditionalFormats).toHaveLength(before);
    expect(pink().flatMap(({ rects }) => rects).reduce((sum, { rows }) => sum + rows, 0)).toBe(4);
  });
});

describe("undo", () => {
  const changes: [string, (project: Project) => Project][] = [
    ["partners", (project) => addPartner(project, { institution: "Dijon" })],
    ["an item", (project) => addItem(project, "domains", "Maps")],
    ["a scope", (project) => addScope(project, { label: "Maps" })],
    ["a pilot action", (project) => ({ ...project, pilot: { ...project.pilot, actions: [...project.pilot.actions, { code: "A7", label: "More", users: "", userBenefit: "", lead: null, start: null, end: null, priority: null, value: null, gainers: [], kept: null, usersGot: "" }] } })],
    ["an indicator that goes", (project) => ({ ...project, gains: project.gains.slice(0, -1), scopes: project.scopes, demand: project.demand.slice(1) })],
    ["a needs line, with its sheet", (project) => ({ ...project, needs: [...project.needs, { code: "N7", partner: "P01", activity: "tools", mode: "share", need: "Fast", objective: "", items: [], priority: 2, userBenefit: "" }] })],
  ];

  it.each(changes)("takes %s back with all looks, lists, rules and widths", async (_what, change) => {
    await ownRule();
    const before = wholeWorkbook(model);
    await write(change);
    expect(differences(before, wholeWorkbook(model))).not.toEqual([]);
    await workbook.undo();
    expect(differences(before, wholeWorkbook(model))).toEqual([]);
  });

  it("gives rows that were deleted the looks, lists and rules of their neighbours", async () => {
    const before = wholeWorkbook(model);
    await write((project) => ({ ...project, gains: project.gains.slice(1) }));
    await workbook.undo();
    expect(differences(before, wholeWorkbook(model))).toEqual([]);
  });
});

describe("filters of the person's", () => {
  const filter = (): Promise<void> =>
    runInWorkbook(async (context) => {
      const table = context.workbook.tables.getItem("Partners");
      table.showFilterButton = true;
      table.columns.getItemAt(0).filter.applyValuesFilter(["P02"]);
      await context.sync();
    });
  const hidden = () => [...tableOf("Partners").sheet.hiddenRows].length;

  it("are applied again after a write and after undo, and nothing is misplaced", async () => {
    await filter();
    const before = hidden();
    expect(before).toBeGreaterThan(0);
    await write((project) => ({ ...project, partners: project.partners.map((partner) => ({ ...partner, notes: `Note ${partner.code}` })) }));
    expect(hidden()).toBe(before);
    expect((await workbook.read()).project?.partners.map(({ notes }) => notes)).toEqual(["Note P01", "Note P02", "Note P03"]);
    await workbook.undo();
    expect(hidden()).toBe(before);
    expect((await workbook.read()).project?.partners.map(({ notes }) => notes)).toEqual(sampleProject().partners.map(({ notes }) => notes));
  });
});
