import { describe, expect, it } from "vitest";
import type { Project } from "../../src/core/project/project.js";
import { createProjectWorkbook } from "../../src/excel/project-workbook.js";
import { maxRows } from "../../src/host/model/rect.js";
import type { Table } from "../../src/host/model/table.js";
import type { CellInput, WorkbookModel } from "../../src/host/model/workbook-model.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { formatItems, parseItems } from "../../src/workbook/tables/item-list.js";
import { complaints, judgeFigures } from "../agreement/compare-live.js";
import { expectedFigures } from "../agreement/expected-figures.js";
import { sampleProject } from "../core/sample-project.js";
import { asHeld } from "./as-held.js";
import { openBuiltModel } from "./built-model.js";

function tableOf(model: WorkbookModel, id: string): Table {
  return model.tables.find((table) => table.name === id) ?? expect.unreachable(`there is a table ${id}`);
}

function type(model: WorkbookModel, table: Table, row: number, column: number, input: CellInput): void {
  model.write(table.sheet, { row: table.ref.row + row, column: table.ref.column + column, rows: 1, columns: 1 }, [[input]], "person");
}

const columnOf = (table: Table, name: string): number => table.columns.findIndex((column) => column.name === name);

/** A new column of the sheet, as a person inserts one. */
function insertColumn(model: WorkbookModel, table: Table, column: number): void {
  model.insert(table.sheet, { row: 0, column: table.ref.column + column, rows: maxRows, columns: 1 }, "right", "person");
}

/** Reads, writes and reads again: no figure is silently wrong, nothing is lost, and a second write has nothing to do. */
async function throughAWrite(edit: (model: WorkbookModel) => void, { start = sampleProject(), withFigures = true }: { start?: Project; withFigures?: boolean } = {}) {
  const model = await openBuiltModel(start, "en");
  edit(model);
  const workbook = createProjectWorkbook();
  const read = await workbook.read();
  const project = read.project ?? expect.unreachable("there is a project");
  const figures = withFigures ? expectedFigures(project, "en") : [];
  const layout = describeWorkbook(project, "en");
  expect(complaints(judgeFigures(figures, layout, read.content), ["right", "unknown", "absent"])).toEqual([]);
  await workbook.write((same) => same ?? project, { language: "en", label: "Repaired" });
  const after = await workbook.read();
  expect(asHeld(after.project ?? project)).toEqual(asHeld(project));
  expect(complaints(judgeFigures(figures, layout, after.content), ["right", "unknown"])).toEqual([]);
  expect((await workbook.write((same) => same ?? project, { language: "en", label: "Again" })).report.commands).toBe(0);
  return { model, project, problems: read.problems, after: after.problems };
}

describe("headers of items that a person types", () => {
  it("are one item each, whatever their spaces and line breaks", async () => {
    const { model, project, problems } = await throughAWrite((edited) => {
      const table = tableOf(edited, "Domains");
      type(edited, table, 0, columnOf(table, "Law"), { text: " Law\n  history " });
      type(edited, table, 0, columnOf(table, "Physics"), { text: "law history" });
    });
    expect(problems).toEqual([]);
    expect(project.domains).toEqual({ ...sampleProject().domains, items: [{ label: "Law history" }, { label: "law history (2)" }] });
    expect(tableOf(model, "Domains").columns.map(({ name }) => name)).toEqual(expect.arrayContaining(["→", "Law history", "law history (2)", "←"]));
  });

  it("may be what another column is called in another language, or look like codes and formulas", async () => {
    const { project } = await throughAWrite((edited) => {
      const table = tableOf(edited, "Domains");
      type(edited, table, 0, columnOf(table, "Law"), { text: "=P01" });
      type(edited, table, 0, columnOf(table, "Physics"), { text: "S1" });
    });
    expect(project.domains.items.map(({ label }) => label)).toEqual(["=P01", "S1"]);
  });

  it("count a copied column as one more item", async () => {
    const { project } = await throughAWrite((edited) => {
      const table = tableOf(edited, "Domains");
      const at = columnOf(table, "Physics");
      insertColumn(edited, table, at + 1);
      const copied = { row: table.ref.row, column: table.ref.column + at, rows: table.ref.rows, columns: 1 };
      edited.copy(table.sheet, { ...copied, column: copied.column + 1 }, table.sheet, copied, "all", "person");
    });
    expect(project.domains.items.map(({ label }) => label)).toEqual(["Law", "Physics", expect.stringMatching(/^Physics.+/)]);
    expect(project.domains.values.map((row) => row[2])).toEqual(project.domains.values.map((row) => row[1]));
  });

  it("keep the labels of a long list apart where they are cut", async () => {
    const long = "x".repeat(300);
    const start: Project = { ...sampleProject(), domains: { ...sampleProject().domains, items: [{ label: long }, { label: `${long} too` }] } };
    const { project } = await throughAWrite(() => undefined, { start });
    expect(project.domains).toEqual({ ...start.domains, items: [{ label: long.slice(0, 240) }, { label: `${long.slice(0, 240)} (2)` }] });
  });
});

describe("a column put where one of ours stood", () => {
  it("is read as ours, which is said with the way out", async () => {
    const { problems, after } = await throughAWrite((edited) => {
      const table = tableOf(edited, "Partners");
      const at = columnOf(table, "Notes");
      edited.deleteTableColumn(table, at, "person");
      insertColumn(edited, table, at);
      type(edited, table, 0, at, { text: "Telephone" });
      type(edited, table, 1, at, { text: "12 34" });
    }, { withFigures: false });
    expect(problems).toEqual([{ code: "column-reworded", severity: "note", place: { table: "Partners", column: "notes" }, params: { value: "Telephone", column: "Notes" } }]);
    expect(after).toEqual([]);
  });

  it("is the person's own once it is moved: ours comes back empty, theirs stays", async () => {
    const { model, problems } = await throughAWrite((edited) => {
      const table = tableOf(edited, "Partners");
      edited.deleteTableColumn(table, columnOf(table, "Notes"), "person");
      insertColumn(edited, table, 2);
      type(edited, table, 0, 2, { text: "Telephone" });
      type(edited, table, 1, 2, { text: "12 34" });
    }, { withFigures: false });
    expect(problems).toMatchObject([{ code: "column-missing", place: { table: "Partners", column: "notes" } }]);
    const table = tableOf(model, "Partners");
    expect(columnOf(table, "Notes")).toBeGreaterThan(0);
    expect(table.sheet.cellAt(table.ref.row + 1, table.ref.column + columnOf(table, "Telephone"))?.value).toBe("12 34");
  });

  it.each<[string, string, string, CellInput]>([
    ["a label", "Checks", "Rule", { text: "look at this again" }],
    ["a key", "Checks", "Check code", { text: "mine" }],
    ["a formula, as a value", "Partners", "Active", 5],
    ["a formula, as one of their own", "Partners", "Active", "=1+1"],
    ["a formula of each row", "Checks", "Cells", { text: "two" }],
  ])("stays theirs where ours was %s: ours comes back beside it", async (_what, id, header, input) => {
    const { model } = await throughAWrite((edited) => {
      const table = tableOf(edited, id);
      const at = columnOf(table, header);
      edited.deleteTableColumn(table, at, "person");
      insertColumn(edited, table, at);
      type(edited, table, 0, at, { text: "Mine" });
      for (let row = 1; row < table.ref.rows; row++) type(edited, table, row, at, input);
    }, { withFigures: false });
    const table = tableOf(model, id);
    expect(columnOf(table, header)).toBeGreaterThanOrEqual(0);
    const held = table.sheet.cellAt(table.ref.row + 1, table.ref.column + columnOf(table, "Mine"));
    expect(held?.formula ?? held?.value).toEqual(typeof input === "object" && input !== null && "text" in input ? input.text : input);
  });

  it("keeps its header between ours that get those of another language", async () => {
    const model = await openBuiltModel(sampleProject(), "en");
    const table = tableOf(model, "Partners");
    insertColumn(model, table, 2);
    type(model, table, 0, 2, { text: "Telephone" });
    type(model, table, 1, 2, { text: "12 34" });
    const workbook = createProjectWorkbook();
    await workbook.write((project) => project ?? sampleProject(), { language: "fr", label: "French" });
    expect(table.columns.slice(0, 4).map(({ name }) => name)).toEqual(["Code", "Établissement", "Telephone", "Service"]);
    expect(table.sheet.cellAt(table.ref.row + 1, table.ref.column + 2)?.value).toBe("12 34");
    expect((await workbook.read()).problems).toEqual([]);
  });

  it("is theirs where it is a copy of ours beside it", async () => {
    const { model, project, problems } = await throughAWrite((edited) => {
      const table = tableOf(edited, "Partners");
      const at = columnOf(table, "Service");
      insertColumn(edited, table, at + 1);
      type(edited, table, 0, at + 1, { text: "Service2" });
      type(edited, table, 1, at + 1, { text: "a copy" });
    }, { withFigures: false });
    expect(problems).toEqual([]);
    expect(project.partners[0]?.service).toBe("Library");
    const table = tableOf(model, "Partners");
    expect(table.sheet.cellAt(table.ref.row + 1, table.ref.column + columnOf(table, "Service2"))?.value).toBe("a copy");
  });

  it("is told by its header where two headers were exchanged", async () => {
    const { project, problems } = await throughAWrite((edited) => {
      const table = tableOf(edited, "Partners");
      const [institution, service] = [columnOf(table, "Institution"), columnOf(table, "Service")];
      type(edited, table, 0, institution, { text: "For a moment" });
      type(edited, table, 0, service, { text: "Institution" });
      type(edited, table, 0, institution, { text: "Service" });
    }, { withFigures: false });
    expect(problems).toEqual([]);
    expect(project.partners[0]).toMatchObject({ institution: "Library", service: "Aix" });
  });
});

describe("labels that could be taken for something else", () => {
  it("come back as they are: codes of others, separators, brackets, quotation marks", async () => {
    const start = sampleProject();
    start.domains.items = [{ label: "Law; economics" }, { label: "a|b [c]#@'\"{d}" }];
    start.tools.items = [{ label: '"Koha"' }];
    start.needs = [{ code: "N1", partner: "P02", activity: "processing", mode: "share", need: "Catalogue; loans", objective: "", items: ["Law; economics", '"Koha"', "Maps; plans"], priority: 3, userBenefit: "x|y" }];
    Object.assign(start.scopes[0] ?? {}, { label: "S2" });
    Object.assign(start.scopes[1] ?? {}, { label: "s1" });
    Object.assign(start.criteria[0] ?? {}, { label: "C2" });
    Object.assign(start.criteria[1] ?? {}, { label: "Code" });
    Object.assign(start.resources[0] ?? {}, { label: "P01" });
    Object.assign(start.partners[0] ?? {}, { institution: "P02", service: "=1+1" });
    start.scopeItems = [{ scope: "S1", dimension: "domains", item: "a|b [c]#@'\"{d}", cost: 5 }];
    const { project } = await throughAWrite(() => undefined, { start });
    expect(asHeld(project)).toEqual(asHeld(start));
  });
});

describe("items in one cell", () => {
  it("are parted by semicolons, but for those of a label", () => {
    expect(parseItems(" Maps;  Law; economics ;; ", ["Law; economics"])).toEqual(["Maps", "Law; economics"]);
    expect(parseItems("Law; economics", [])).toEqual(["Law", "economics"]);
  });

  it("come back whatever their labels", () => {
    const labels = ["Law; economics", '"quoted"', 'half "quoted"; yes', "plain", "a;b;c"];
    expect(parseItems(formatItems(labels), [])).toEqual(labels);
  });
});

describe("a code that a person changes in its list", () => {
  it.each([
    ["Scopes", "Interest", (project: Project) => project.interest],
    ["Criteria", "Ratings", (project: Project) => project.ratings],
    ["Resources", "Means", (project: Project) => project.means],
  ] as const)("keeps what stands in its column: %s, %s", async (list, matrix, held) => {
    const { model, project } = await throughAWrite((edited) => type(edited, tableOf(edited, list), 1, 0, { text: "Z9" }));
    expect(held(project).flat().filter((value) => value !== null)).not.toEqual([]);
    expect(held(project)).toEqual(held(sampleProject()));
    const written = await openBuiltModel(sampleProject(), "en");
    expect(tableOf(model, matrix).columns.map(({ name }) => name)).toEqual(tableOf(written, matrix).columns.map(({ name }) => name));
  });
});
