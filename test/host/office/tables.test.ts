import { describe, expect, it } from "vitest";
import { openOffice, refusal } from "./open-office.js";

const rows = [["Code", "Points", "Double"], ["A", 1, "=[@Points]*2"], ["B", 2, "=[@Points]*2"]];

async function withTable() {
  const office = await openOffice();
  await office.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    sheet.getRange("B3:D5").values = rows;
    sheet.tables.add("B3:D5", true).name = "Scores";
    await context.sync();
  });
  office.host.statistics.reset();
  return office;
}

describe("tables through the real library", () => {
  it("reads every table with its columns and values in one request", async () => {
    const { host, run } = await withTable();
    await run(async (context) => {
      const { tables, worksheets } = context.workbook;
      tables.load("items/id,items/name,items/worksheet/id,items/columns/items/id,items/columns/items/name,items/columns/items/values");
      worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
      await context.sync();
      const [table] = tables.items;
      expect(table?.name).toBe("Scores");
      expect(table?.worksheet.id).toBe(worksheets.items[0]?.id);
      expect(table?.columns.items.map(({ name, values }) => [name, values])).toEqual([
        ["Code", [["Code"], ["A"], ["B"]]],
        ["Points", [["Points"], [1], [2]]],
        ["Double", [["Double"], [2], [4]]],
      ]);
      expect(worksheets.items[0]?.protection.protected).toBe(false);
    });
    expect(host.statistics.requests).toBe(1);
  });

  it("gives formulas back as Excel echoes them", async () => {
    const { run } = await withTable();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const body = context.workbook.tables.getItem("Scores").columns.getItem("Double").getDataBodyRange();
      body.formulas = [["=Scores[[#This Row],[Points]]*3"], ["=Scores[[#This Row],[Points]]*3"]];
      const outside = sheet.getRange("F4");
      outside.formulas = [["=Scores[[#This Row],[Points]]"]];
      body.load("formulas,values");
      outside.load("formulas,values");
      await context.sync();
      expect(body.formulas).toEqual([["=[@Points]*3"], ["=[@Points]*3"]]);
      expect(body.values).toEqual([[3], [6]]);
      expect(outside.formulas).toEqual([["=Scores[@Points]"]]);
      expect(outside.values).toEqual([[1]]);
    });
  });

  it("adds and deletes rows and columns, and resizes", async () => {
    const { run } = await withTable();
    await run(async (context) => {
      const table = context.workbook.tables.getItem("Scores");
      table.rows.add(undefined, [["C", 3, ""]]);
      table.columns.add(1, [["Name"], ["x"], ["y"], ["z"]] as string[][]);
      table.rows.getItemAt(0).delete();
      table.columns.getItem("Code").delete();
      const all = table.getRange().load("values,address");
      const count = table.rows.getCount();
      const names = table.columns.load("items/name,items/index");
      await context.sync();
      expect(count.value).toBe(2);
      expect(names.items.map(({ name, index }) => [name, index])).toEqual([["Name", 0], ["Points", 1], ["Double", 2]]);
      expect(all.values[0]).toEqual(["Name", "Points", "Double"]);
      expect(all.values.slice(1).map((row: unknown[]) => row.slice(0, 2))).toEqual([["y", 2], ["z", 3]]);
      table.resize(table.getRange().getResizedRange(2, 0));
      const resized = table.getDataBodyRange().load("rowCount");
      await context.sync();
      expect(resized.rowCount).toBe(4);
    });
  });

  it("lets other formulas follow a new name", async () => {
    const { run } = await withTable();
    await run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Data").getRange("F1");
      cell.formulas = [["=SUM(Scores[Points])"]];
      context.workbook.tables.getItem("Scores").name = "Marks";
      cell.load("formulas,values");
      await context.sync();
      expect(cell.formulas).toEqual([["=SUM(Marks[Points])"]]);
      expect(cell.values).toEqual([[3]]);
    });
  });

  it("sorts, and hides rows by a filter", async () => {
    const { run, model } = await withTable();
    await run(async (context) => {
      const table = context.workbook.tables.getItem("Scores");
      table.sort.apply([{ key: 1, ascending: false }]);
      const codes = table.columns.getItem("Code").getDataBodyRange().load("values");
      table.columns.getItem("Code").filter.applyValuesFilter(["A"]);
      table.autoFilter.load("isDataFiltered");
      await context.sync();
      expect(codes.values).toEqual([["B"], ["A"]]);
      expect(table.autoFilter.isDataFiltered).toBe(true);
      expect([...(model.sheets[0]?.hiddenRows ?? [])]).toEqual([3]);
      table.clearFilters();
      await context.sync();
      expect(model.sheets[0]?.hiddenRows.size).toBe(0);
    });
  });

  it("refuses a name that is taken and a table over another one", async () => {
    const { run } = await withTable();
    const overlap = await refusal(run(async (context) => {
      context.workbook.worksheets.getItem("Data").tables.add("A1:B3", true);
      await context.sync();
    }));
    expect(overlap.code).toBe("InvalidArgument");
    const taken = await refusal(run(async (context) => {
      context.workbook.worksheets.getItem("Data").tables.add("H1:I3", true).name = "scores";
      await context.sync();
    }));
    expect(taken.code).toBe("ItemAlreadyExists");
    expect(taken.debugInfo.errorLocation).toBe("Table.name");
  });

  it("becomes plain cells again", async () => {
    const { model, run } = await withTable();
    await run(async (context) => {
      context.workbook.tables.getItem("Scores").convertToRange();
      const gone = context.workbook.tables.getItemOrNullObject("Scores");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
    expect(model.sheets[0]?.cellAt(3, 1)?.value).toBe("A");
  });
});
