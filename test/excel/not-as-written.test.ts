import { beforeEach, describe, expect, it } from "vitest";
import { addPartner } from "../../src/core/project/add-partner.js";
import type { Problem } from "../../src/core/project/problem.js";
import type { Project } from "../../src/core/project/project.js";
import { createProjectWorkbook, type ProjectWorkbook } from "../../src/excel/project-workbook.js";
import type { Table } from "../../src/host/model/table.js";
import type { CellInput, WorkbookModel } from "../../src/host/model/workbook-model.js";
import { LANGUAGES } from "../../src/words/language.js";
import { problemSentence } from "../../src/words/problem-sentence.js";
import { createWords } from "../../src/words/words.js";
import { sampleProject } from "../core/sample-project.js";
import { openWorkbook } from "./open-workbook.js";

let model: WorkbookModel;
let workbook: ProjectWorkbook;

beforeEach(async () => {
  ({ model } = await openWorkbook());
  workbook = createProjectWorkbook();
});

const write = (change: (project: Project) => Project) => workbook.write((project) => change(project ?? sampleProject()), { language: "en", label: "Write" });
const tableOf = (id: string): Table => model.tables.find((table) => table.name === id) ?? expect.unreachable(id);

/** An Excel that keeps something else than what it is given does so before anybody reads. */
function keep(id: string, row: number, header: string, input: CellInput): void {
  const table = tableOf(id);
  const column = table.columns.findIndex(({ name }) => name === header);
  model.write(table.sheet, { row: table.ref.row + 1 + row, column: table.ref.column + column, rows: 1, columns: 1 }, [[input]], "add-in");
}

async function notAsWritten(): Promise<Problem[]> {
  const { problems } = await workbook.read();
  return problems.filter(({ code }) => code === "not-as-written");
}

describe("what Excel has kept of a write", () => {
  it("is as written for every value and formula of a workbook, after each of several writes", async () => {
    await write((project) => project);
    expect((await workbook.read()).problems).toEqual([]);
    await write((project) => addPartner(project, { institution: "=Dole, 3/4, MARS1, '42" }));
    expect((await workbook.read()).problems).toEqual([]);
    await workbook.undo();
    expect((await workbook.read()).problems).toEqual([]);
  });

  it("is said where it took a text for something else, until it is corrected", async () => {
    await write((project) => ({ ...project, partners: project.partners.map((partner, p) => (p === 1 ? { ...partner, institution: "MARS1" } : partner)) }));
    keep("Partners", 1, "Institution", 46082);
    const problem: Problem = { code: "not-as-written", severity: "warning", place: { table: "Partners", row: "P02", column: "institution" }, params: { value: "46082", written: "MARS1" } };
    expect(await notAsWritten()).toEqual([problem]);
    expect(await notAsWritten()).toEqual([problem]);
    keep("Partners", 1, "Institution", { text: "Mars 1" });
    expect(await notAsWritten()).toEqual([]);
    keep("Partners", 1, "Institution", 46082);
    expect(await notAsWritten()).toEqual([]);
  });

  it("is said, as Excel's doing and not the person's, where it filled a column with another formula", async () => {
    await write((project) => project);
    keep("Partners", 0, "Check", "=1+1");
    keep("Partners", 2, "Check", "=1+1");
    const { problems } = await workbook.read();
    expect(problems).toMatchObject([{ code: "not-as-written", place: { table: "Partners", row: "P01", column: "check" }, params: { value: "=1+1" } }]);
    expect(String(problems[0]?.params["written"])).toMatch(/^=IF\(/);
  });

  it("is said where it gave a table or a header another name", async () => {
    await write((project) => project);
    model.renameTable(tableOf("Gains"), "Gains_1", "add-in");
    const scopes = tableOf("Scopes");
    model.write(scopes.sheet, { row: scopes.ref.row, column: scopes.ref.column + 1, rows: 1, columns: 1 }, [["Scope2"]], "add-in");
    expect(await notAsWritten()).toMatchObject([
      { place: { table: "Gains" }, params: { value: "Gains_1", written: "Gains" } },
      { place: { table: "Scopes", column: "label" }, params: { value: "Scope2" } },
    ]);
  });

  it("is not judged where somebody changed the workbook before it was read", async () => {
    const stop = await workbook.watch(() => undefined);
    await write((project) => project);
    const partners = tableOf("Partners");
    model.write(partners.sheet, { row: partners.ref.row + 1, column: partners.ref.column + 1, rows: 1, columns: 1 }, [["Mine"]], "person");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await notAsWritten()).toEqual([]);
    await stop();
  });

  it("is said where a host leaves out lists of choices and conditional colours without a word", async () => {
    // Charts come last: what was given before is gone by then.
    model.subscribe(({ kind }) => {
      if (kind !== "chart-changed") return;
      Object.assign(model.sheetNamed("Partners") ?? {}, { validations: [] });
      Object.assign(model.sheetNamed("Scopes") ?? {}, { conditionalFormats: [] });
    });
    await write((project) => project);
    const { problems } = await workbook.read();
    expect(problems.map(({ code, severity, place, params }) => [code, severity, place.table, params["sheet"]])).toEqual([
      ["rules-not-kept", "note", "Partners", "Partners"],
      ["rules-not-kept", "note", "Scopes", "Scopes"],
    ]);
    await write((project) => addPartner(project, { institution: "Dole" }));
    await workbook.undo();
    expect((await workbook.read()).problems).toEqual([]);
  });

  it.each(LANGUAGES)("has a sentence with both contents in %s", (language) => {
    const sentence = problemSentence(createWords(language), { code: "not-as-written", severity: "warning", place: { table: "Partners" }, params: { value: "46082", written: "MARS1" } });
    expect(sentence).toContain("46082");
    expect(sentence).toContain("MARS1");
  });
});
