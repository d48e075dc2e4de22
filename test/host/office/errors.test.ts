import { describe, expect, it } from "vitest";
import { OfficeError } from "../../../src/host/office/office-error.js";
import { openOffice, refusal } from "./open-office.js";

describe("refusals of the stand-in", () => {
  it("say code and place, and what came before in the batch stays done", async () => {
    const { host, model, run } = await openOffice();
    const error = await refusal(run(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange("A1").values = [[1]];
      context.workbook.worksheets.getItem("Nowhere").getRange("A1").values = [[2]];
      context.workbook.worksheets.getItem("Data").getRange("A2").values = [[3]];
      await context.sync();
    }));
    expect([error.code, error.debugInfo.errorLocation]).toEqual(["ItemNotFound", "WorksheetCollection.getItem"]);
    expect(error.debugInfo.statement).toContain("getItem");
    expect([model.sheets[0]?.cellAt(0, 0)?.value, model.sheets[0]?.cellAt(1, 0)?.value]).toEqual([1, undefined]);
    expect(host.statistics.log[0]?.error).toBe("ItemNotFound");
  });

  it("name a member that the stand-in does not know", async () => {
    const { host, run } = await openOffice();
    const error = await refusal(run(async (context) => {
      context.workbook.worksheets.getItem("Data").shapes.load("items");
      await context.sync();
    }));
    expect(error.code).toBe("NotImplemented");
    expect(error.message).toContain("Worksheet.shapes");
    expect(host.unknownMembers).toEqual(["Worksheet.shapes"]);
  });

  const wrong: [what: string, code: string, act: (sheet: Excel.Worksheet) => void][] = [
    ["a value list of another size", "InvalidArgument", (sheet) => (sheet.getRange("A1:B2").values = [[1, 2]])],
    ["a colour that is none", "InvalidArgument", (sheet) => (sheet.getRange("A1").format.fill.color = "no colour")],
    ["an address that is none", "InvalidArgument", (sheet) => sheet.getRange("A1:").load("values")],
    ["a formula that is none", "InvalidArgument", (sheet) => (sheet.getRange("A1").formulas = [["=SUM(("]])],
    ["an alignment that is none", "InvalidArgument", (sheet) => (sheet.getRange("A1").format.horizontalAlignment = "Middle" as "Center")],
    ["a sheet's name that is taken", "ItemAlreadyExists", (sheet) => sheet.context.workbook.worksheets.add("data")],
    ["the deletion of the last sheet", "InvalidOperation", (sheet) => sheet.delete()],
    [
      "a defined name that is taken",
      "ItemAlreadyExists",
      (sheet) => {
        sheet.context.workbook.names.add("Once", sheet.getRange("A1"));
        sheet.context.workbook.names.add("once", "=1");
      },
    ],
    ["a drop-down list of more than 255 characters", "InvalidArgument", (sheet) => (sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } })],
    ["cells outside the sheet", "InvalidArgument", (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("values")],
  ];

  it.each(wrong)("refuse %s with %s", async (_what, code, act) => {
    const { run, host } = await openOffice();
    const error = await refusal(
      run(async (context) => {
        act(context.workbook.worksheets.getItem("Data"));
        await context.sync();
      }),
    );
    expect(error.code).toBe(code);
    expect(host.defects).toEqual([]);
  });

  it("keep a protected sheet from being written, apart from its unlocked cells and what it allows", async () => {
    const { run } = await openOffice();
    const batch = (act: (sheet: Excel.Worksheet) => void) =>
      run(async (context) => {
        act(context.workbook.worksheets.getItem("Data"));
        await context.sync();
      });
    await batch((sheet) => {
      sheet.getRange("B2").format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true });
    });
    await batch((sheet) => {
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("A:A").format.columnWidth = 80;
    });
    expect((await refusal(batch((sheet) => void (sheet.getRange("A1").values = [[1]])))).code).toBe("AccessDenied");
    expect((await refusal(batch((sheet) => void (sheet.getRange("B2").format.fill.color = "red")))).code).toBe("AccessDenied");
    expect((await refusal(batch((sheet) => void sheet.getRange("1:1").insert("Down")))).code).toBe("AccessDenied");
    expect((await refusal(batch((sheet) => sheet.protection.protect()))).code).toBe("AccessDenied");
    await batch((sheet) => sheet.protection.unprotect());
    await batch((sheet) => void (sheet.getRange("A1").values = [[1]]));
  });

  it("come at once while a cell is edited, unless the add-in waits", async () => {
    const { Excel, host, run } = await openOffice();
    const read = async (context: Excel.RequestContext) => {
      const range = context.workbook.worksheets.getItem("Data").getRange("A1").load("address");
      await context.sync();
      return range.address;
    };
    host.cellEditing = true;
    expect((await refusal(Excel.run(read))).code).toBe("InvalidOperationInCellEditMode");
    let answered = false;
    const waiting = run(read).then((address) => {
      answered = true;
      return address;
    });
    await new Promise((done) => setTimeout(done, 20));
    expect(answered).toBe(false);
    host.cellEditing = false;
    expect(await waiting).toBe("Data!A1");
  });

  it("limit the size of a request and of its answer", async () => {
    const { host, run } = await openOffice({ requestBytes: 20_000, responseBytes: 10_000 });
    const write = (count: number) =>
      run(async (context) => {
        context.workbook.worksheets.getItem("Data").getRangeByIndexes(0, 0, count, 1).values = Array.from({ length: count }, (_, index) => [`text ${index}`]);
        await context.sync();
      });
    await write(500);
    await write(500);
    const error = await refusal(write(2000));
    expect(error.code).toBe("RequestPayloadSizeLimitExceeded");
    const answer = await refusal(run(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange("A1:F500").load("values");
      await context.sync();
    }));
    expect(answer.code).toBe("ResponsePayloadSizeLimitExceeded");
    expect(host.statistics.log.map(({ error: code }) => code)).toEqual([null, null, "RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded"]);
  });

  it("can be caused on purpose", async () => {
    const { host, run } = await openOffice();
    host.beforeRequest = () => {
      throw new OfficeError("GeneralException");
    };
    const error = await refusal(run(async (context) => {
      context.workbook.load("name");
      await context.sync();
    }));
    expect(error.code).toBe("GeneralException");
  });

  it("are spared by null objects, and whatever hangs on one is null too", async () => {
    const { run } = await openOffice();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      const objects = [
        sheet,
        sheet.getUsedRangeOrNullObject(),
        sheet.tables.getItemOrNullObject("T"),
        context.workbook.tables.getItemOrNullObject("T"),
        context.workbook.names.getItemOrNullObject("N"),
        context.workbook.settings.getItemOrNullObject("S"),
        context.workbook.worksheets.getItem("Data").charts.getItemOrNullObject("C"),
        context.workbook.worksheets.getItem("Data").freezePanes.getLocationOrNullObject(),
      ];
      for (const object of objects) object.load();
      await context.sync();
      expect(objects.map(({ isNullObject }) => isNullObject)).toEqual(objects.map(() => true));
    });
    const error = await refusal(run(async (context) => {
      context.workbook.names.getItemOrNullObject("N").delete();
      await context.sync();
    }));
    expect(error.code).toBe("ItemNotFound");
  });
});
