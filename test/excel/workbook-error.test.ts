import { describe, expect, it } from "vitest";
import { WORKBOOK_ERROR_CODES, WorkbookError, lastTrace, workbookErrorFrom } from "../../src/excel/workbook-error.js";
import { LANGUAGES } from "../../src/words/language.js";
import { createWords } from "../../src/words/words.js";

const refusal = (code: string, errorLocation?: string) => Object.assign(new Error("localised"), { code, debugInfo: { errorLocation }, traceMessages: ["0", "1", "2"] });

describe("workbookErrorFrom", () => {
  it.each([
    ["InvalidOperationInCellEditMode", "Range.values", "cell-editing"],
    ["AccessDenied", "Range.values", "sheet-protected"],
    ["AccessDenied", "WorksheetCollection.add", "workbook-protected"],
    ["ItemNotFound", "WorksheetCollection.getItem", "sheet-missing"],
    ["ItemNotFound", "TableCollection.getItem", "table-missing"],
    ["ItemAlreadyExists", "WorksheetCollection.add", "name-taken"],
    ["InvalidArgument", "Table.name", "name-taken"],
    ["RequestPayloadSizeLimitExceeded", undefined, "too-large"],
    ["ApiNotFound", undefined, "api-missing"],
    ["ActivityLimitReached", undefined, "busy"],
    ["InvalidSelection", "Worksheet.activate", "other-workbook"],
    ["RequestAborted", undefined, "aborted"],
    ["SomethingNew", undefined, "unknown"],
  ])("makes of %s at %s the code %s, by code and never by message", (code, location, expected) => {
    expect(workbookErrorFrom(refusal(code, location))?.code).toBe(expected);
  });

  it("keeps the cause, Excel's code and the place", () => {
    const cause = refusal("ItemNotFound", "TableCollection.getItem");
    const error = workbookErrorFrom(cause, { command: "resize-table" });
    expect(error?.cause).toBe(cause);
    expect(error?.place).toEqual({ officeCode: "ItemNotFound", location: "TableCollection.getItem", command: "resize-table" });
  });

  it("leaves alone what is not Excel's", () => {
    expect(workbookErrorFrom(new RangeError("bug"))).toBeNull();
    const error = new WorkbookError("read-only");
    expect(workbookErrorFrom(error)).toBe(error);
  });
});

describe("lastTrace", () => {
  it("is the last command that Excel began", () => {
    expect(lastTrace(refusal("GeneralException"))).toBe(2);
    expect(lastTrace(new Error("other"))).toBeNull();
  });
});

describe("sentences", () => {
  it.each(LANGUAGES)("say cause, consequence and action of every code in %s", (language) => {
    const words = createWords(language);
    for (const code of WORKBOOK_ERROR_CODES) {
      for (const part of ["cause", "consequence", "action"] as const) expect(words.t(`workbookErrors.${code}.${part}`)).not.toBe("");
    }
  });
});
