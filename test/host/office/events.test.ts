import { describe, expect, it } from "vitest";
import { openOffice } from "./open-office.js";

/** What a handler gives back: it has done its work at once. */
const noted = (_what: number) => Promise.resolve();

const settle = () => new Promise((done) => setTimeout(done, 5));

describe("events through the real library", () => {
  it("tell of own writes as the add-in's and of the person's as nobody's", async () => {
    const { model, run } = await openOffice();
    const seen: string[] = [];
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.onChanged.add((event) => {
        const { details } = event as Partial<Excel.WorksheetChangedEventArgs>;
        return noted(seen.push([event.address, event.changeType, event.source, event.triggerSource, String(details?.valueAfter)].join(" ")));
      });
      await context.sync();
      sheet.getRange("B2").values = [[5]];
      sheet.getRange("3:4").insert("Down");
      await context.sync();
    });
    const [sheet] = model.sheets;
    if (sheet) model.write(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, [["7"]], "person");
    await settle();
    expect(seen).toEqual(["B2 RangeEdited Local ThisLocalAddin 5", "3:4 RowInserted Local ThisLocalAddin undefined", "A1 RangeEdited Local Unknown 7"]);
  });

  it("reach the handlers of collections, with the ids of sheet and table", async () => {
    const { model, run } = await openOffice();
    const seen: string[] = [];
    await run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.onChanged.add(({ worksheetId, address }) => noted(seen.push(`changed ${model.sheetNamed(worksheetId)?.name} ${address}`)));
      worksheets.onAdded.add(({ worksheetId }) => noted(seen.push(`added ${model.sheetNamed(worksheetId)?.name}`)));
      worksheets.onDeleted.add(() => noted(seen.push("deleted")));
      worksheets.onActivated.add(({ worksheetId }) => noted(seen.push(`activated ${model.sheetNamed(worksheetId)?.name}`)));
      worksheets.onNameChanged.add(({ nameBefore, nameAfter }) => noted(seen.push(`renamed ${nameBefore} ${nameAfter}`)));
      tables.onChanged.add(({ tableId, address }) => noted(seen.push(`table ${model.tableNamed(tableId)?.name} ${address}`)));
      await context.sync();
      const sheet = worksheets.add("More");
      sheet.getRange("A1:A2").values = [["Code"], ["x"]];
      sheet.tables.add("A1:A2", true).name = "Codes";
      sheet.activate();
      sheet.name = "Most";
      await context.sync();
      sheet.getRange("A2").values = [["y"]];
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    await settle();
    expect(seen).toContain("added Most");
    expect(seen).toContain("changed Most A1:A2");
    expect(seen).toContain("activated Most");
    expect(seen).toContain("renamed More Most");
    expect(seen).toContain("table Codes A2");
    expect(seen.at(-1)).toMatch(/deleted|activated Data/);
  });

  it("tell of the selection, of whoever selects", async () => {
    const { host, model, run } = await openOffice();
    const seen: string[] = [];
    await run(async (context) => {
      context.workbook.onSelectionChanged.add(() => noted(seen.push("workbook")));
      context.workbook.worksheets.onSelectionChanged.add(({ address }) => noted(seen.push(address)));
      await context.sync();
      context.workbook.worksheets.getItem("Data").getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange().load("address");
      const active = context.workbook.getActiveCell().load("address");
      await context.sync();
      expect([selected.address, active.address]).toEqual(["Data!B2:C3", "Data!B2"]);
    });
    const [sheet] = model.sheets;
    if (sheet) host.select(sheet, [{ row: 4, column: 0, rows: 1, columns: 1 }]);
    await settle();
    expect(seen).toEqual(["workbook", "B2:C3", "workbook", "A5"]);
  });

  it("end when the handler is taken away, and are silent while the add-in asks for silence", async () => {
    const { run } = await openOffice();
    let count = 0;
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const handler = sheet.onChanged.add(() => noted(count++));
      await context.sync();
      context.runtime.enableEvents = false;
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      sheet.getRange("A1").values = [[2]];
      await context.sync();
      await settle();
      handler.remove();
      await context.sync();
      sheet.getRange("A1").values = [[3]];
      await context.sync();
    });
    await settle();
    expect(count).toBe(1);
  });

  it("give the changed cells back as a range", async () => {
    const { Excel, run } = await openOffice();
    let values: unknown = null;
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.onChanged.add(async (event) => {
        await Excel.run(async (inner) => {
          const range = event.getRange(inner).load("values");
          await inner.sync();
          values = range.values;
        });
      });
      await context.sync();
      sheet.getRange("A1:B1").values = [[1, 2]];
      await context.sync();
    });
    await new Promise((done) => setTimeout(done, 40));
    expect(values).toEqual([[1, 2]]);
  });
});
