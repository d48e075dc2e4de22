import { beforeEach, describe, expect, it } from "vitest";
import { applyCommands } from "../../src/excel/apply-commands.js";
import { inspectWorkbook } from "../../src/excel/inspect-workbook.js";
import { readWorkbook } from "../../src/excel/read-workbook.js";
import { runInWorkbook } from "../../src/excel/run-in-workbook.js";
import type { Command } from "../../src/workbook/commands.js";
import { area, tableSheet, write } from "./commands-for-tests.js";
import { openWorkbook, type OpenWorkbook } from "./open-workbook.js";

let book: OpenWorkbook;
beforeEach(async () => {
  book = await openWorkbook();
});

function fill(commands: Command[]): Promise<unknown> {
  return runInWorkbook((context) => applyCommands(context, commands)).then(() => book.host.statistics.reset());
}

const wide = (table: string, rows: number) => tableSheet(table, table, Array.from({ length: 20 }, (_, c) => `Column ${c}`), Array.from({ length: rows }, (_, r) => Array.from({ length: 20 }, (_cell, c) => (c === 0 ? `=row ${r}` : r * 20 + c))));

describe("readWorkbook", () => {
  it("is one request, whatever the number of sheets, tables and rows", async () => {
    await fill([...wide("First", 5), ...wide("Second", 300), ...wide("Third", 40)]);
    const content = await runInWorkbook(readWorkbook);
    expect(book.requests()).toHaveLength(1);
    expect(content.sheets.map(({ name, visible }) => [name, visible])).toEqual([["Sheet1", true], ["First", true], ["Second", true], ["Third", true]]);
    expect(content.tables.map(({ name, rows }) => [name, rows.length])).toEqual([["First", 5], ["Second", 300], ["Third", 40]]);
    expect(content.tables[1]?.rows[299]?.slice(0, 3)).toEqual(["=row 299", 5981, 5982]);
  });

  it("gives the same in parts where an answer would be too large", async () => {
    await fill([...wide("First", 5), ...wide("Second", 300), ...wide("Third", 40)]);
    const atOnce = await runInWorkbook(readWorkbook);
    const largest = Math.max(...book.host.statistics.log.map(({ responseBytes }) => responseBytes));
    book.host.limits.responseBytes = largest - 500;
    expect(await runInWorkbook(readWorkbook)).toEqual(atOnce);
    expect(book.host.statistics.log.map(({ error }) => error)).toEqual([null, "ResponsePayloadSizeLimitExceeded", null, null]);
  });

  it("says what stands in the way of writing", async () => {
    await fill([...wide("First", 2), { do: "add-sheet", name: "Hidden", color: "#000000", hidden: true, position: null }]);
    await runInWorkbook(async (context) => {
      context.workbook.worksheets.getItem("First").protection.protect();
      await context.sync();
    });
    const { sheets, readOnly, filterable } = await runInWorkbook(readWorkbook);
    expect(sheets.map(({ name, visible, protected: locked }) => [name, visible, locked])).toEqual([["Sheet1", true, false], ["First", true, true], ["Hidden", false, false]]);
    expect([readOnly, filterable]).toEqual([false, []]);
  });
});

describe("inspectWorkbook", () => {
  it("is one request and says where everything stands", async () => {
    await fill([
      ...tableSheet("Partners", "Partners", ["Code", "Twice"], [["P1", { formula: "=1+1" }]]),
      write("Partners", 6, 2, [["Label"], ["S1"]]),
      { do: "add-table", name: "Scopes", area: area("Partners", 6, 2, 2, 1), filter: false },
      write("Sheet1", 0, 0, [["Top"], ["Body"]]),
      { do: "add-table", name: "Top", area: area("Sheet1", 0, 0, 2, 1), filter: false },
      { do: "add-name", name: "Origin", to: area("Partners", 2, 0) },
    ]);
    const layout = await runInWorkbook(async (context) => inspectWorkbook(context, await readWorkbook(context)));
    expect(book.requests()).toHaveLength(2);
    expect(layout.tables.map(({ row, column, caption, firstRow }) => ({ row, column, caption, firstRow }))).toEqual([
      { row: 1, column: 0, caption: "About Partners", firstRow: ["P1", "=1+1"] },
      { row: 6, column: 2, caption: "", firstRow: ["S1"] },
      { row: 0, column: 0, caption: "", firstRow: ["Body"] },
    ]);
    expect(layout.sheets.map(({ used }) => used)).toEqual([
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 0, rows: 8, columns: 3 },
    ]);
    expect(layout.sheets[1]?.top[0]?.[0]).toBe("About Partners");
    expect(layout.names).toEqual(["Origin"]);
    expect(layout.charts).toEqual([]);
  });
});
