import { beforeEach, describe, expect, it, vi } from "vitest";
import { runInWorkbook } from "../../src/excel/run-in-workbook.js";
import { WorkbookError } from "../../src/excel/workbook-error.js";
import { OfficeError } from "../../src/host/office/office-error.js";
import { openWorkbook, type OpenWorkbook } from "./open-workbook.js";

let book: OpenWorkbook;
beforeEach(async () => {
  book = await openWorkbook();
});

async function sheetNames(context: Excel.RequestContext): Promise<string[]> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  return sheets.items.map((sheet) => sheet.name);
}

describe("runInWorkbook", () => {
  it("never lets two runs interleave", async () => {
    const order: string[] = [];
    const run = (name: string) =>
      runInWorkbook(async (context) => {
        order.push(`${name} begins`);
        await sheetNames(context);
        await sheetNames(context);
        order.push(`${name} ends`);
      });
    await Promise.all([run("first"), run("second")]);
    expect(order).toEqual(["first begins", "first ends", "second begins", "second ends"]);
  });

  it("goes on after a run that failed", async () => {
    const failing = runInWorkbook(async (context) => {
      context.workbook.worksheets.getItem("Nowhere").activate();
      await context.sync();
    });
    const next = runInWorkbook(sheetNames);
    await expect(failing).rejects.toMatchObject({ code: "sheet-missing", place: { officeCode: "ItemNotFound" } });
    expect(await next).toEqual(["Sheet1"]);
  });

  it("waits while a cell is edited, and says so after a second", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const onWaiting = vi.fn();
    book.host.cellEditing = true;
    const run = runInWorkbook(sheetNames, { onWaiting });
    await vi.advanceTimersByTimeAsync(999);
    expect(onWaiting).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(onWaiting).toHaveBeenCalledOnce();
    book.host.cellEditing = false;
    vi.useRealTimers();
    expect(await run).toEqual(["Sheet1"]);
  });

  it("does not speak of waiting when Excel answers at once", async () => {
    const onWaiting = vi.fn();
    await runInWorkbook(sheetNames, { onWaiting });
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    expect(onWaiting).not.toHaveBeenCalled();
  });

  it("tries once more where the person was switching workbooks, and only once", async () => {
    let failures = 1;
    book.host.beforeRequest = () => {
      failures -= 1;
      if (failures >= 0) throw new OfficeError("InvalidSelection");
    };
    expect(await runInWorkbook(sheetNames)).toEqual(["Sheet1"]);
    failures = 2;
    await expect(runInWorkbook(sheetNames)).rejects.toMatchObject({ code: "other-workbook" });
  });

  it("does not try again what must not be repeated", async () => {
    book.host.beforeRequest = () => {
      throw new OfficeError("GeneralException");
    };
    const batch = vi.fn(sheetNames);
    await expect(runInWorkbook(batch, { mayRepeat: () => false })).rejects.toMatchObject({ code: "unknown" });
    expect(batch).toHaveBeenCalledOnce();
  });

  it("gives up before it sends anything, where it is told to", async () => {
    const run = runInWorkbook(sheetNames, { signal: AbortSignal.abort() });
    await expect(run).rejects.toMatchObject({ code: "aborted" });
    expect(book.requests()).toHaveLength(0);
  });

  it("lets our own bugs through as they are", async () => {
    await expect(runInWorkbook(() => Promise.reject(new RangeError("bug")))).rejects.toThrow(RangeError);
  });

  it("says that Excel is missing where there is none", async () => {
    vi.stubGlobal("Excel", undefined);
    await expect(runInWorkbook(sheetNames)).rejects.toBeInstanceOf(WorkbookError);
    await expect(runInWorkbook(sheetNames)).rejects.toMatchObject({ code: "api-missing" });
    vi.unstubAllGlobals();
  });
});
