import { env } from "node:process";
import { describe, expect, it } from "vitest";
import type { Project } from "../../src/core/project/project.js";
import { createProjectWorkbook } from "../../src/excel/project-workbook.js";
import { maxColumns, maxRows } from "../../src/host/model/rect.js";
import type { Table } from "../../src/host/model/table.js";
import type { CellInput, WorkbookModel } from "../../src/host/model/workbook-model.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import type { TableDescription } from "../../src/workbook/description.js";
import type { Language } from "../../src/words/language.js";
import { complaints, judgeFigures, type Verdict } from "../agreement/compare-live.js";
import { expectedFigures } from "../agreement/expected-figures.js";
import { asHeld } from "./as-held.js";
import { fullProject } from "./full-project.js";
import { openBuiltModel } from "./built-model.js";

const language: Language = "fr";

const described = describeWorkbook(fullProject(), language).sheets.flatMap((sheet) => sheet.tables);
const inputTables = described.filter((table) => table.columns.some((column) => column.role === "input"));
const listTables = inputTables.filter((table) => table.columns.some((column) => column.key === true));
const numberTables = inputTables.filter((table) => table.columns.some((column) => column.validation?.kind === "number"));

const oneByOne = env["MUTUALISER_EACH_TABLE"] !== undefined;

/** All tables at once; `MUTUALISER_EACH_TABLE=1 npx vitest run test/workbook/edited-workbook.test.ts` takes them one by one. */
function groups(tables: readonly TableDescription[]): string[][] {
  const ids = tables.map((table) => table.id);
  return oneByOne ? ids.map((id) => [id]) : [ids];
}

/** Tables that stand far apart, together in one workbook: three groups of them. */
function apart(tables: readonly { id: string }[]): string[][] {
  const ids = tables.map((table) => table.id);
  return oneByOne ? ids.map((id) => [id]) : [0, 1, 2].map((first) => ids.filter((_, t) => t % 3 === first));
}

function tableOf(model: WorkbookModel, id: string): Table {
  return model.tables.find((table) => table.name === id) ?? expect.unreachable(`there is a table ${id}`);
}

function type(model: WorkbookModel, table: Table, row: number, column: number, input: CellInput): void {
  model.write(table.sheet, { row: table.ref.row + row, column: table.ref.column + column, rows: 1, columns: 1 }, [[input]], "person");
}

function columnOf(table: TableDescription, find: (column: TableDescription["columns"][number]) => boolean): number {
  return table.columns.findIndex(find);
}

interface Outcome {
  /** The project as re-read after the edit. */
  project: Project;
  problems: string[];
  model: WorkbookModel;
}

/**
 * What must hold after any edit: each figure is right for the project as re-read, or says that it cannot be computed; the next write puts all
 * figures right, loses nothing, and leaves nothing to write.
 */
async function expectSound(edit: (model: WorkbookModel) => void, options: { stillUnknown?: boolean; onlyAfter?: boolean; absent?: boolean; without?: string } = {}): Promise<Outcome> {
  const model = await openBuiltModel(fullProject(), language);
  edit(model);
  const workbook = createProjectWorkbook();
  const read = await workbook.read();
  const held = read.project ?? expect.unreachable("there is a project");
  const figures = expectedFigures(held, language).filter(({ table, column }) => `${table}[${column}]` !== options.without);
  const layout = describeWorkbook(held, language);
  if (options.onlyAfter !== true) expect(complaints(judgeFigures(figures, layout, read.content), ["right", "unknown", "absent"])).toEqual([]);
  await workbook.write(() => held, { language, label: "Write" });
  const after = await workbook.read();
  expect(asHeld(after.project ?? held)).toEqual(asHeld(held));
  const allowed: Verdict[] = ["right", ...(options.stillUnknown === true ? (["unknown"] as const) : []), ...(options.absent === true ? (["absent"] as const) : [])];
  expect(complaints(judgeFigures(figures, layout, after.content), allowed)).toEqual([]);
  expect((await workbook.write(() => held, { language, label: "Again" })).report.commands).toBe(0);
  return { project: held, problems: read.problems.map((problem) => problem.code), model };
}

describe("a workbook that a person has edited", () => {
  it.each(groups(listTables))("holds after the rows of %s … are sorted", async (...ids) => {
    const { project: held, problems } = await expectSound((model) => {
      for (const table of ids.map((id) => tableOf(model, id))) model.sort(table.sheet, table.bodyRect(), [{ column: 0, ascending: false }], false, "person");
    });
    expect(problems).toEqual([]);
    expect(held.partners.map(({ code }) => code).sort()).toEqual(["P01", "P02", "P03"]);
  });

  it.each(groups(listTables))("holds after an empty row is inserted in %s …", async (...ids) => {
    const { problems } = await expectSound((model) => {
      for (const table of ids.map((id) => tableOf(model, id))) model.insert(table.sheet, { row: table.ref.row + 2, column: 0, rows: 1, columns: maxColumns }, "down", "person");
    });
    expect(problems).toEqual([]);
  });

  it.each(apart(listTables))("holds after a row of %s … is deleted", async (...ids) => {
    await expectSound((model) => {
      for (const table of ids.map((id) => tableOf(model, id))) {
        const body = table.bodyRect();
        if (body.rows > 1) model.delete(table.sheet, { row: body.row + body.rows - 1, column: 0, rows: 1, columns: maxColumns }, "up", "person");
      }
    });
  });

  it.each(groups(inputTables))("holds after a column of the person’s is inserted in %s …, and keeps it", async (...ids) => {
    const { problems, model } = await expectSound((edited) => {
      const tables = ids.map((id) => tableOf(edited, id));
      for (const sheet of new Set(tables.map((table) => table.sheet))) edited.insert(sheet, { row: 0, column: 1, rows: maxRows, columns: 1 }, "right", "person");
      for (const table of tables) {
        type(edited, table, 0, 1, "Mine");
        type(edited, table, 1, 1, "my own words");
      }
    });
    expect(problems).toEqual([]);
    for (const table of ids.map((id) => tableOf(model, id)).filter(({ ref }) => ref.columns > 2)) {
      expect(table.columns[1]?.name).toBe("Mine");
      expect(table.sheet.cellAt(table.ref.row + 1, table.ref.column + 1)?.value).toBe("my own words");
    }
  });

  it.each(groups(inputTables))("holds after the headers of %s … are reworded, two columns apart", async (...ids) => {
    const { problems } = await expectSound((model) => {
      for (const table of ids.map((id) => tableOf(model, id))) {
        for (let column = 0; column < table.ref.columns; column += 2) {
          const name = table.columns[column]?.name ?? "";
          if (name !== "→" && name !== "←") type(model, table, 0, column, { text: `${name} (new)` });
        }
      }
    });
    // What the map of overlaps shows is no part of the project: nobody reads it.
    expect([...new Set(problems)]).toEqual(ids.every((id) => id === "OverlapView") ? [] : ["column-reworded"]);
  });

  it.each(groups(inputTables))("holds after the tables %s … and their sheets are renamed, and the sheets moved", async (...ids) => {
    const { problems } = await expectSound((model) => {
      for (const table of ids.map((id) => tableOf(model, id))) {
        model.renameTable(table, `My_${table.name}`, "person");
        model.renameSheet(table.sheet, `Feuille ${table.name}`, "person");
        model.moveSheet(table.sheet, 0, "person");
      }
    });
    expect(problems).toEqual([]);
  });

  it("counts a column inserted between the arrows of each matrix at once", async () => {
    const { project: held, problems } = await expectSound((model) => {
      for (const table of ["Domains", "Audiences", "Tools"].map((id) => tableOf(model, id))) {
        const end = table.columns.findIndex((column) => column.name === "←");
        model.insert(table.sheet, { row: 0, column: table.ref.column + end, rows: maxRows, columns: 1 }, "right", "person");
        type(model, table, 0, end, { text: "Maps" });
        type(model, table, 1, end, 3);
        type(model, table, 2, end, 1);
      }
    });
    expect(problems).toEqual([]);
    for (const matrix of [held.domains, held.audiences, held.tools]) {
      expect(matrix.items.at(-1)).toEqual({ label: "Maps" });
      expect(matrix.values.map((row) => row.at(-1))).toEqual([3, 1, null]);
    }
  });

  it.each(groups(numberTables))("holds after numbers are typed as texts in %s …, and makes numbers of them", async (...ids) => {
    const { problems } = await expectSound((model) => {
      for (const layout of numberTables.filter((table) => ids.includes(table.id))) {
        layout.columns.forEach((column, c) => {
          if (column.role !== "input" || column.validation?.kind !== "number") return;
          const text = column.validation.max === 1 ? "12 %" : column.validation.max === null || column.validation.max > 1000 ? "1 234,5" : "2,0";
          type(model, tableOf(model, layout.id), 1, c, { text });
        });
      }
    });
    expect(problems).toEqual([]);
  });

  it.each(apart(numberTables))("holds after error values are typed in %s …, and keeps them", async (...ids) => {
    const typed = ids.map((id) => {
      const layout = described.find((table) => table.id === id) ?? expect.unreachable(id);
      return { id, column: columnOf(layout, (candidate) => candidate.role === "input" && candidate.validation?.kind === "number") };
    });
    const { problems, model } = await expectSound((edited) => {
      for (const { id, column } of typed) type(edited, tableOf(edited, id), 1, column, "=NA()");
    }, { stillUnknown: true });
    expect(problems.filter((code) => code === "cell-error").length).toBeGreaterThanOrEqual(ids.length);
    for (const { id, column } of typed) {
      const table = tableOf(model, id);
      expect(table.sheet.cellAt(table.ref.row + 1, table.ref.column + column)?.value, id).toEqual({ error: "#N/A" });
    }
  });

  it.each(apart(listTables))("holds after a row of %s … is there twice, and keeps both", async (...ids) => {
    const { model } = await expectSound((edited) => {
      for (const table of ids.map((id) => tableOf(edited, id))) {
        const body = table.bodyRect();
        edited.addTableRows(table, null, [edited.cells(table.sheet, { ...body, rows: 1 })[0]?.map(({ value, formula }): CellInput => (formula !== null ? { formula } : typeof value === "object" ? null : value)) ?? []], "person");
      }
    }, { stillUnknown: true, without: "Partners[check]" });
    for (const table of ids.map((id) => tableOf(model, id))) {
      const [first, last] = [table.bodyRect().row, table.bodyRect().row + table.bodyRect().rows - 1];
      expect(table.sheet.cellAt(last, table.ref.column)?.value, table.name).toBe(table.sheet.cellAt(first, table.ref.column)?.value);
    }
  });

  it("holds where a partner stands between others whose columns were written before its own", async () => {
    const { project: held } = await expectSound((model) => {
      const table = tableOf(model, "Partners");
      model.insert(table.sheet, { row: table.ref.row + 2, column: 0, rows: 1, columns: maxColumns }, "down", "person");
      type(model, table, 2, 1, "Dijon");
    }, { onlyAfter: true });
    expect(held.partners.map(({ code }) => code)).toEqual(["P01", "P04", "P02", "P03"]);
  });

  it("takes up a partner typed below the table without a code", async () => {
    const { project: held, problems } = await expectSound((model) => {
      const table = tableOf(model, "Partners");
      type(model, table, table.ref.rows, 1, "Dijon");
    });
    expect(problems).toEqual([]);
    expect(held.partners.at(-1)).toMatchObject({ code: "P04", institution: "Dijon" });
  });

  it("takes up a scope, a criterion and a resource typed below their tables without a code", async () => {
    const { project: held, problems } = await expectSound((model) => {
      for (const [id, label] of [["Scopes", "Maps"], ["Criteria", "Speed"], ["Resources", "Room"]] as const) {
        const table = tableOf(model, id);
        type(model, table, table.ref.rows, 1, label);
      }
    });
    expect(problems).toEqual([]);
    expect([held.scopes.at(-1)?.code, held.criteria.at(-1)?.code, held.resources.at(-1)?.code]).toEqual(["S3", "C3", "R3"]);
  });

  it("reads codes whatever their case, and a code that is a number", async () => {
    const { project: held, problems } = await expectSound((model) => {
      type(model, tableOf(model, "Means"), 1, 0, { text: "p01" });
      type(model, tableOf(model, "Demand"), 1, 0, { text: "s1" });
      const partners = tableOf(model, "Partners");
      type(model, partners, partners.ref.rows, 0, 7);
    });
    expect(problems).toEqual([]);
    expect(held.means[0]).toEqual([100, 20000]);
    expect(held.partners.at(-1)?.code).toBe("7");
  });

  it("holds after statuses and activities are written in another language or with spaces", async () => {
    const layout = described.find((table) => table.id === "Partners") ?? expect.unreachable("Partners");
    const status = columnOf(layout, (column) => column.id === "status");
    const { project: held, problems } = await expectSound((model) => {
      const table = tableOf(model, "Partners");
      type(model, table, 1, status, { text: "Withdrawn" });
      type(model, table, 2, status, { text: " retiré " });
    });
    expect(problems).toEqual([]);
    expect(held.partners.map((partner) => partner.status)).toEqual(["withdrawn", "withdrawn", "candidate"]);
  });

  it("writes missions in the language of the workbook", async () => {
    const layout = described.find((table) => table.id === "Partners") ?? expect.unreachable("Partners");
    const excludes = columnOf(layout, (column) => column.id === "excludes");
    const { project: held, problems } = await expectSound((model) => type(model, tableOf(model, "Partners"), 3, excludes, { text: "document processing ; Tools" }), { onlyAfter: true });
    expect(problems).toEqual([]);
    expect(held.partners[2]?.excludedActivities).toEqual(["processing", "tools"]);
  });

  const deletedTables = ["Partners", "Means", "Domains", "Interest", "Criteria", "Demand", "Gains", "Pairs", "Scores", "Contributions"];
  it.each(apart(deletedTables.map((id) => ({ id }))))("writes the tables %s … again after they were deleted with their sheets", async (...ids) => {
    const { problems } = await expectSound((model) => {
      for (const id of ids) model.deleteSheet(tableOf(model, id).sheet, "person");
    }, { stillUnknown: true, absent: true });
    for (const id of ids) expect(problems, id).toContain(id === "Pairs" || id === "Scores" ? "result-missing" : "table-missing");
  });
});
