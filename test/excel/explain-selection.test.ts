import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createProjectWorkbook, type ProjectWorkbook } from "../../src/excel/project-workbook.js";
import { sampleProject } from "../core/sample-project.js";
import { builtModel } from "../workbook/built-model.js";
import { openWorkbook, type OpenWorkbook } from "./open-workbook.js";

let book: OpenWorkbook;
let workbook: ProjectWorkbook;

beforeEach(async () => {
  book = await openWorkbook(await builtModel(sampleProject(), "en"));
  workbook = createProjectWorkbook();
  await workbook.read();
});
afterEach(() => {
  expect(book.host.unknownMembers).toEqual([]);
  expect(book.host.defects).toEqual([]);
});

/** The selection of a cell of one of our tables. */
function cellOf(table: string, header: RegExp, row: number): { sheet: string; address: string } {
  const found = book.model.tableNamed(table);
  if (found === undefined) throw new Error(`no table ${table}`);
  const column = found.ref.column + found.columns.findIndex(({ name }) => header.test(name));
  return { sheet: found.sheet.id, address: `${String.fromCharCode(65 + column)}${found.ref.row + 2 + row}` };
}

describe("ProjectWorkbook.explain", () => {
  it("says of an input that it is the person's, what to type, and which tables read it", async () => {
    const meaning = await workbook.explain(cellOf("Criteria", /^Weight$/, 0));
    expect(meaning).toMatchObject({ role: "input", header: "Weight", place: { table: "Criteria", column: "weight" } });
    expect(meaning?.dependents.length).toBeGreaterThan(0);
  });

  it("says of a formula what it reads, and of a cell of nobody's nothing", async () => {
    const selection = cellOf("Scores", /^Score$/, 0);
    const meaning = await workbook.explain(selection);
    expect(meaning?.role).toBe("formula");
    expect(meaning?.sources.length).toBeGreaterThan(0);
    expect(await workbook.explain({ ...selection, address: "A1" })).toBeNull();
    expect(await workbook.explain({ sheet: "{none}", address: "A1" })).toBeNull();
  });

  it("asks Excel once for each sheet, and not again while nothing has changed", async () => {
    const before = book.host.statistics.requests;
    await workbook.explain(cellOf("Criteria", /^Weight$/, 0));
    await workbook.explain(cellOf("Criteria", /^Weight$/, 1));
    await workbook.explain({ ...cellOf("Criteria", /^Weight$/, 1), address: "A1" });
    expect(book.host.statistics.requests - before).toBe(1);
  });
});
