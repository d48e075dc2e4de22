import { beforeEach, describe, expect, it } from "vitest";
import { applyCommands } from "../../src/excel/apply-commands.js";
import { askLayout } from "../../src/excel/inspect-workbook.js";
import { runInWorkbook } from "../../src/excel/run-in-workbook.js";
import { WorkbookReader } from "../../src/excel/workbook-reader.js";
import type { Command } from "../../src/workbook/commands.js";
import { tableSheet } from "./commands-for-tests.js";
import { openWorkbook, type OpenWorkbook } from "./open-workbook.js";

let book: OpenWorkbook;
let reader: WorkbookReader;
beforeEach(async () => {
  book = await openWorkbook();
  reader = new WorkbookReader();
});

const carryOut = (commands: Command[]): Promise<unknown> => runInWorkbook((context) => applyCommands(context, commands));

/** Reads, and says how many requests that took. */
async function read() {
  book.host.statistics.reset();
  const { content, answer } = await runInWorkbook((context) => reader.read(context, askLayout, () => ({ blocks: [] })));
  return { content, layout: answer, requests: book.host.statistics.log.map(({ error }) => error) };
}

const rows = (count: number) => Array.from({ length: count }, (_, r) => [`P${r}`, r]);

describe("WorkbookReader", () => {
  it("needs two requests the first time and one from then on, whatever was typed meanwhile", async () => {
    await carryOut(tableSheet("Partners", "Partners", ["Code", "Amount"], rows(3)));
    const first = await read();
    expect(first.requests).toEqual([null, null]);
    const [, sheet] = book.model.sheets;
    if (sheet) book.model.write(sheet, { row: 2, column: 1, rows: 1, columns: 1 }, [[7]], "person");
    if (sheet) book.model.renameSheet(sheet, "Partenaires", "person");
    const second = await read();
    expect(second.requests).toEqual([null]);
    expect(second.content.tables[0]?.rows[0]).toEqual(["P0", 7]);
    expect(second.layout.tables).toMatchObject([{ row: 1, column: 0, firstRow: ["P0", 7] }]);
  });

  it("asks again where a row, a column, a table or a sheet has come", async () => {
    await carryOut(tableSheet("Partners", "Partners", ["Code", "Amount"], rows(3)));
    await read();
    const [table] = book.model.tables;
    if (table) book.model.addTableRows(table, null, [["P9", 9]], "person");
    expect((await read()).requests).toEqual([null, null]);
    if (table) book.model.write(table.sheet, { row: table.ref.row, column: table.ref.column + 2, rows: 1, columns: 1 }, [["Note"]], "person");
    expect((await read()).requests).toEqual([null, null]);
    await carryOut(tableSheet("Scopes", "Scopes", ["Code"], [["S1"]]));
    const { requests, layout } = await read();
    expect(requests).toEqual([null, null]);
    expect(layout.tables).toHaveLength(2);
    expect((await read()).requests).toEqual([null]);
  });

  it("reads what is left where a table or a sheet has gone", async () => {
    await carryOut([...tableSheet("Partners", "Partners", ["Code", "Amount"], rows(3)), ...tableSheet("Scopes", "Scopes", ["Code"], [["S1"]])]);
    await read();
    const scopes = book.model.tables.find(({ name }) => name === "Scopes");
    if (scopes) book.model.deleteSheet(scopes.sheet, "person");
    const { content, layout, requests } = await read();
    expect(requests).toEqual(["ItemNotFound", null, null]);
    expect(content.tables.map(({ name }) => name)).toEqual(["Partners"]);
    expect(layout.tables).toHaveLength(1);
  });

  it("asks apart, from then on, where both answers are too large for one", async () => {
    await carryOut(tableSheet("Partners", "Partners", ["Code", "Amount"], rows(300)));
    await read();
    await read();
    const [both = 0] = book.host.statistics.log.map(({ responseBytes }) => responseBytes);
    book.host.limits.responseBytes = both - 500;
    expect((await read()).requests).toEqual(["ResponsePayloadSizeLimitExceeded", null, null]);
    expect((await read()).requests).toEqual([null, null]);
  });
});
