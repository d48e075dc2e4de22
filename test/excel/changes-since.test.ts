import { describe, expect, it } from "vitest";
import { changesSince, leftBehind } from "../../src/excel/undo/changes-since.js";
import type { CellValue } from "../../src/workbook/commands.js";
import type { WorkbookContent, WorkbookLayout } from "../../src/workbook/content.js";
import { area, tableSheet, write } from "./commands-for-tests.js";

function workbook(rows: CellValue[][], headers = ["Code", "Name"], row = 1): { content: WorkbookContent; layout: WorkbookLayout } {
  return {
    content: {
      sheets: [{ id: "{1}", name: "Partners", visible: true, protected: false }],
      tables: [{ id: "{2}", name: "Partners", sheet: "{1}", headers, rows }],
    },
    layout: { sheets: [], names: [], charts: [], tables: [{ id: "{2}", row, column: 0, firstRow: [], caption: "" }] },
  };
}

const rows = [
  ["P1", "Lille"],
  ["P2", "Lyon"],
  ["P3", "Paris"],
];
const left = leftBehind(tableSheet("Partners", "Partners", ["Code", "Name"], rows), { content: { sheets: [], tables: [] }, layout: { sheets: [], tables: [], names: [], charts: [] } });

function since(now: ReturnType<typeof workbook>) {
  return changesSince(left, now.content, now.layout);
}

describe("changesSince", () => {
  it("finds nothing in a workbook as it was left", () => {
    expect(since(workbook(rows))).toEqual({ moved: [], changed: [] });
  });

  it("finds a value that was typed over what the action wrote", () => {
    expect(since(workbook([["P1", "Lille 2"], ...rows.slice(1)]))).toEqual({ moved: [], changed: ["Partners"] });
  });

  it("tells sorted rows from typed values", () => {
    expect(since(workbook([...rows].reverse()))).toEqual({ moved: ["Partners"], changed: [] });
  });

  it("finds tables that have moved, grown or gone", () => {
    expect(since(workbook(rows, ["Code", "Name"], 2)).moved).toEqual(["Partners"]);
    expect(since(workbook([...rows, ["P4", ""]])).moved).toEqual(["Partners"]);
    expect(since({ content: { sheets: [], tables: [] }, layout: { sheets: [], tables: [], names: [], charts: [] } }).moved).toEqual(["Partners"]);
  });
});

describe("leftBehind", () => {
  it("follows written cells through rows and columns that come later", () => {
    const known = workbook(rows);
    const { cells, tables } = leftBehind(
      [
        write("Partners", 3, 1, [["Lyon 2"]]),
        { do: "insert-rows", sheet: "Partners", row: 0, count: 2 },
        { do: "insert-table-column", table: "Partners", index: 1, header: "Status" },
        { do: "delete-table-rows", table: "Partners", rows: [0] },
      ],
      known,
    );
    expect(cells.map((written) => written.area)).toEqual([area("Partners", 4, 2)]);
    expect(tables).toEqual([{ name: "Partners", headers: ["Code", "Status", "Name"], area: area("Partners", 3, 0, 3, 3) }]);
  });
});
