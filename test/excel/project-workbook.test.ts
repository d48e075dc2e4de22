import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Project } from "../../src/core/project/project.js";
import { ProjectWorkbook, type WorkbookMethods } from "../../src/excel/project-workbook.js";
import { runInWorkbook } from "../../src/excel/run-in-workbook.js";
import type { Command, ResolvedChart } from "../../src/workbook/commands.js";
import { area, tableSheet, write } from "./commands-for-tests.js";
import { OfficeError } from "../../src/host/office/office-error.js";
import { openWorkbook, type OpenWorkbook } from "./open-workbook.js";

const headers = ["Code", "Name", "Amount"];
const partners = tableSheet("Partners", "Partners", headers, [
  ["P1", "Lille", 1],
  ["P2", "=Lyon", { formula: "=1+1" }],
  ["0042", "Paris", 3],
]);
const chart: ResolvedChart = {
  id: "Amounts",
  kind: "bar",
  title: "Amounts.",
  sheet: "Partners",
  row: 12,
  column: 0,
  rows: 10,
  columns: 5,
  categories: area("Partners", 2, 1, 3, 1),
  series: [{ name: area("Partners", 1, 2), values: area("Partners", 2, 2, 3, 1), color: "#0F6C7B" }],
};

let book: OpenWorkbook;
let planned: Command[];
let workbook: ProjectWorkbook;

/** A workbook whose plan is what the test says: what the plan comes from is the workbook room's affair. */
const methods: WorkbookMethods = {
  interpret: (content) => ({ project: content.tables.length > 0 ? ({} as Project) : null, language: content.tables.length > 0 ? "en" : null, problems: [], registry: null }),
  *describe(_project, language) {
    yield;
    return { language, sheets: [], names: [] };
  },
  *plan() {
    yield;
    return { commands: planned, problems: [] };
  },
};

afterEach(() => {
  expect(book.host.unknownMembers).toEqual([]);
  expect(book.host.defects).toEqual([]);
});

beforeEach(async () => {
  book = await openWorkbook();
  planned = [];
  workbook = new ProjectWorkbook(methods);
});

function carryOut(commands: Command[], label = "An action") {
  planned = commands;
  return workbook.write(() => ({}) as Project, { language: "en", label });
}

/** Everything that the workbook holds, as the library reads it. */
function everything(): Promise<unknown> {
  return runInWorkbook(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/visibility");
    const names = context.workbook.names.load("items/name");
    const tables = context.workbook.tables.load("items/name");
    await context.sync();
    const contents = sheets.items.map((sheet) => sheet.getRange("A1:L30").load("formulas,values,numberFormat"));
    const charts = sheets.items.map((sheet) => sheet.charts.load("items/name"));
    const ranges = tables.items.map((table) => table.getRange().load("address"));
    await context.sync();
    return {
      sheets: sheets.items.map((sheet, s) => ({ name: sheet.name, visibility: sheet.visibility, formulas: contents[s]?.formulas, values: contents[s]?.values, formats: contents[s]?.numberFormat })),
      charts: charts.map((found) => found.items.map((item) => item.name)),
      tables: tables.items.map((table, t) => [table.name, ranges[t]?.address]),
      names: names.items.map((name) => name.name),
    };
  });
}

function type(sheet: string, address: string, value: string | number): Promise<void> {
  return runInWorkbook(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

describe("ProjectWorkbook.read", () => {
  it("is one request", async () => {
    await carryOut(partners);
    const before = book.requests().length;
    const { content, project } = await workbook.read();
    expect(book.requests().length - before).toBe(1);
    expect(project).not.toBeNull();
    expect(content.tables).toMatchObject([{ name: "Partners", headers, rows: [["P1", "Lille", 1], ["P2", "=Lyon", 2], ["0042", "Paris", 3]] }]);
  });

  it("says null where the workbook holds no project", async () => {
    expect(await workbook.read()).toMatchObject({ project: null, language: null });
  });
});

describe("ProjectWorkbook.write", () => {
  it("is three requests the first time: read, inspect, apply; then two: read and inspect together, apply", async () => {
    await carryOut(partners);
    expect(book.requests()).toHaveLength(3);
    await workbook.read();
    const before = book.requests().length;
    await carryOut([write("Partners", 2, 1, [["Lille 2"]])]);
    expect(book.requests().length - before).toBe(2);
  });

  it("gives the change the project as it is at that moment", async () => {
    const given: (Project | null)[] = [];
    planned = partners;
    const change = (project: Project | null): Project => {
      given.push(project);
      return {} as Project;
    };
    await Promise.all([workbook.write(change, { language: "en", label: "1" }), workbook.write((project) => ((planned = []), change(project)), { language: "en", label: "2" })]);
    expect(given.map((project) => project === null)).toEqual([true, false]);
  });

  it("leaves nothing behind when Excel stops in the middle", async () => {
    await carryOut(partners);
    const before = await everything();
    const failing = carryOut([
      write("Partners", 2, 1, [["Lille 2", 10]]),
      { do: "insert-rows", sheet: "Partners", row: 4, count: 2 },
      ...tableSheet("Scopes", "Scopes", ["Code"], [["S1"]]),
      { do: "activate", sheet: "Nowhere" },
    ]);
    await expect(failing).rejects.toMatchObject({ code: "sheet-missing", place: { command: "activate", subject: "Nowhere", outcome: "taken-back" } });
    expect(await everything()).toEqual(before);
    expect(workbook.lastActions).toEqual(["An action"]);
  });

  it("leaves nothing behind when a later request is refused as a whole", async () => {
    await carryOut(partners);
    const before = await everything();
    const tall = Array.from({ length: 50_000 }, (_, r) => [`Établissement ${r} de la région, service commun de la documentation`, r, null]);
    let applying = 0;
    book.host.beforeRequest = ({ Actions }) => {
      if (Actions.some(({ Name }) => Name === "SuspendApiCalculationUntilNextSync")) applying += 1;
      if (applying === 2) {
        book.host.beforeRequest = null;
        throw new OfficeError("RequestPayloadSizeLimitExceeded");
      }
    };
    await expect(carryOut([write("Partners", 2, 1, [["Lille 2"]]), write("Partners", 10, 0, tall)])).rejects.toMatchObject({ code: "too-large", place: { outcome: "taken-back" } });
    expect(await everything()).toEqual(before);
  });

  it("refuses a protected sheet before it sends anything", async () => {
    await carryOut(partners);
    await runInWorkbook(async (context) => {
      context.workbook.worksheets.getItem("Partners").protection.protect();
      await context.sync();
    });
    const before = book.requests().length;
    await expect(carryOut([write("Partners", 2, 1, [["Lille 2"]])])).rejects.toMatchObject({ code: "sheet-protected", place: { subject: "Partners", outcome: "nothing-done" } });
    expect(book.requests().length - before).toBeLessThanOrEqual(2);
  });
});

describe("ProjectWorkbook.undo", () => {
  const actions: [string, Command[]][] = [
    ["values, texts that look like formulas, formulas", [write("Partners", 2, 0, [["'x", "=A1", { formula: "=C4" }], [null, "plain", 5], ["1", "", ""]])]],
    ["a formula filled down", [write("Partners", 2, 2, [[{ formula: "=ROW()" }]]), { do: "fill-down", area: area("Partners", 2, 2, 3, 1) }]],
    ["number formats", [{ do: "number-format", areas: [area("Partners", 2, 2, 3, 1)], format: "0.00" }]],
    ["rows", [{ do: "insert-rows", sheet: "Partners", row: 5, count: 2 }, write("Partners", 5, 0, [["P4", "Nice", 1], ["P5", "Metz", 2]]), { do: "resize-table", table: "Partners", area: area("Partners", 1, 0, 6, 3) }]],
    ["deleted rows, with what stands beside them", [{ do: "delete-table-rows", table: "Partners", rows: [0, 2] }]],
    ["columns", [{ do: "insert-table-column", table: "Partners", index: 1, header: "Status" }, { do: "insert-table-column", table: "Partners", index: 4, header: "Notes" }, write("Partners", 2, 1, [["candidate"], ["committed"], [""]])]],
    ["deleted columns", [{ do: "delete-table-column", table: "Partners", index: 1 }]],
    ["the last column deleted", [{ do: "delete-table-column", table: "Partners", index: 2 }]],
    ["headers", [{ do: "rename-table-columns", area: area("Partners", 1, 1), headers: ["Nom"] }]],
    ["sheets, tables and names", [{ do: "rename-sheet", from: "Partners", to: "Partenaires" }, ...tableSheet("Scopes", "Scopes", ["Code"], [["S1"]]), { do: "add-name", name: "First", to: area("Scopes", 2, 0) }]],
    ["a table on a sheet of the person's", [write("Sheet1", 3, 3, [["Code"], ["S1"]]), { do: "add-table", name: "Scopes", area: area("Sheet1", 3, 3, 2, 1), filter: false }]],
    ["charts", [{ do: "add-chart", chart }]],
    ["a deleted sheet", [{ do: "delete-sheet", sheet: "Partners" }]],
  ];

  it.each(actions)("takes back %s, to the exact previous content, in one request besides reading", async (_what, commands) => {
    await carryOut(partners, "First");
    await type("Partners", "F3", "beside P1");
    const before = await everything();
    await carryOut(commands, "Second");
    expect(await everything()).not.toEqual(before);
    expect(workbook.lastActions).toEqual(["Second", "First"]);
    const requests = book.requests().length;
    planned = [];
    await workbook.undo();
    expect(book.requests().length - requests).toBeLessThanOrEqual(3);
    expect(await everything()).toEqual(before);
    expect(workbook.lastActions).toEqual(["First"]);
  });

  it("takes actions back one after the other, down to the first", async () => {
    const empty = await everything();
    await carryOut(partners, "First");
    await carryOut([write("Partners", 2, 1, [["Lille 2"]])], "Second");
    await workbook.undo();
    await workbook.undo();
    expect(await everything()).toEqual(empty);
    expect(workbook.canUndo).toBe(false);
    await workbook.undo();
    expect(await everything()).toEqual(empty);
  });

  it("keeps what the person typed elsewhere since", async () => {
    await carryOut(partners);
    await carryOut([write("Partners", 2, 1, [["Lille 2"]])]);
    await type("Partners", "B4", "Lyon 2");
    await workbook.undo();
    expect((await workbook.read()).content.tables[0]?.rows.map((row) => row[1])).toEqual(["Lille", "Lyon 2", "Paris"]);
  });

  it("refuses to lose what the person typed over it since, unless told to", async () => {
    await carryOut(partners);
    await carryOut([write("Partners", 2, 1, [["Lille 2"]])]);
    await type("Partners", "B3", "Lille 3");
    await expect(workbook.undo()).rejects.toMatchObject({ code: "changed-since", place: { subject: "Partners" } });
    expect((await workbook.read()).content.tables[0]?.rows[0]?.[1]).toBe("Lille 3");
    await workbook.undo({ evenIfChanged: true });
    expect((await workbook.read()).content.tables[0]?.rows[0]?.[1]).toBe("Lille");
  });

  it("refuses where rows were inserted since, whatever it is told", async () => {
    await carryOut(partners);
    await carryOut([write("Partners", 2, 1, [["Lille 2"]])]);
    await runInWorkbook(async (context) => {
      context.workbook.worksheets.getItem("Partners").getRange("1:1").insert("Down");
      await context.sync();
    });
    await expect(workbook.undo({ evenIfChanged: true })).rejects.toMatchObject({ code: "moved-since" });
  });

  it("draws again the charts that the action had replaced", async () => {
    await carryOut([...partners, { do: "add-chart", chart }]);
    const before = await everything();
    await carryOut([{ do: "delete-chart", sheet: "Partners", name: "Amounts", drawn: chart }, { do: "add-chart", chart: { ...chart, title: "Other." } }]);
    await workbook.undo();
    expect(await everything()).toEqual(before);
  });

  it("draws them with their series in the order in which they were, though the list behind them was sorted since", async () => {
    const codes = { name: area("Partners", 1, 0), values: area("Partners", 2, 0, 3, 1) };
    const [amounts = expect.unreachable("a series")] = chart.series;
    const two: ResolvedChart = { ...chart, series: [amounts, { ...codes, color: "#E69F00" }] };
    const sorted: ResolvedChart = { ...chart, series: [{ ...codes, color: "#0F6C7B" }, { ...amounts, color: "#E69F00" }] };
    await carryOut([...partners, { do: "add-chart", chart: two }]);
    const drawn = () => JSON.stringify(book.model.sheets.flatMap(({ charts }) => charts.map(({ series }) => series)));
    const before = drawn();
    await carryOut([{ do: "delete-chart", sheet: "Partners", name: "Amounts", drawn: sorted }, { do: "add-chart", chart: sorted }]);
    expect(drawn()).not.toBe(before);
    await workbook.undo();
    expect(drawn()).toBe(before);
  });
});

describe("ProjectWorkbook.select and activateSheet", () => {
  it("select the cell of a place, and fail with a code where the table is gone", async () => {
    await carryOut(partners);
    await workbook.select({ table: "Partners", row: "#2" });
    const selected = await runInWorkbook(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(selected).toBe("Partners!A4:C4");
    await expect(workbook.select({ table: "Scopes" })).rejects.toMatchObject({ code: "table-missing" });
    await expect(workbook.activateSheet("scopes")).rejects.toMatchObject({ code: "sheet-missing" });
  });
});
