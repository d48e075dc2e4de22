import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runInWorkbook } from "../../src/excel/run-in-workbook.js";
import { watchWorkbook, type StopWatching, type WorkbookEvent, type WorkbookSelection } from "../../src/excel/watch-workbook.js";
import type { Scalar } from "../../src/host/model/cell.js";
import { openWorkbook, type OpenWorkbook } from "./open-workbook.js";

let book: OpenWorkbook;
let events: WorkbookEvent[];
let selections: WorkbookSelection[];
let writing: boolean;
let stop: StopWatching;

beforeEach(async () => {
  book = await openWorkbook();
  events = [];
  selections = [];
  writing = false;
  stop = await watchWorkbook({ onChange: (event) => events.push(event), onSelect: (selection) => selections.push(selection), isWriting: () => writing });
});

afterEach(() => {
  expect(book.host.unknownMembers).toEqual([]);
  expect(book.host.defects).toEqual([]);
});

/** What the person types in the grid. */
function type(row: number, value: Exclude<Scalar, object>): void {
  const [sheet] = book.model.sheets;
  if (sheet) book.model.write(sheet, { row, column: 0, rows: 1, columns: 1 }, [[value]], "person");
}

const quiet = (milliseconds = 250): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("watchWorkbook", () => {
  it("tells once of several changes that follow each other", async () => {
    type(0, 1);
    type(1, 2);
    await quiet(50);
    type(2, 3);
    expect(events).toEqual([]);
    await quiet();
    expect(events).toEqual([{ kind: "content", local: true }]);
  });

  it("does not tell of what the add-in writes", async () => {
    await runInWorkbook(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
    });
    await quiet();
    expect(events).toEqual([]);
  });

  it("does not tell of what happens while we write, even where Excel does not say who did it", async () => {
    writing = true;
    type(0, 1);
    await quiet();
    expect(events).toEqual([]);
  });

  it("tells of sheets that come and go", async () => {
    book.model.addSheet("Mine", undefined, "person");
    await quiet();
    expect(events).toEqual([{ kind: "sheets", local: true }]);
  });

  it("tells where the person is", async () => {
    const [sheet] = book.model.sheets;
    if (sheet) book.host.select(sheet, [{ row: 2, column: 1, rows: 1, columns: 2 }]);
    await quiet(20);
    expect(selections).toEqual([{ sheet: sheet?.id, address: "B3:C3" }]);
  });

  it("is silent once stopped", async () => {
    type(0, 1);
    await stop();
    type(1, 2);
    await quiet();
    expect(events).toEqual([]);
  });
});
