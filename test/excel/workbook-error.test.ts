import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { officeErrorCodes } from "../../src/host/office/office-error.js";
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

/** `Excel.ErrorCodes` as the types say it. */
function documentedCodes(): string[] {
  const types = readFileSync(path.resolve(import.meta.dirname, "../../node_modules/@types/office-js/index.d.ts"), "utf8");
  const start = types.indexOf("enum ErrorCodes {", types.indexOf("declare namespace Excel {"));
  return [...types.slice(start, types.indexOf("}", start)).matchAll(/= "(\w+)"/g)].map(([, code = ""]) => code);
}

/** Codes for which nothing better can be said, see `workbook-error.ts`. */
const WITHOUT_REASON = ["EmptyChartSeries", "GeneralException", "InvalidArgument", "InvalidBinding", "InvalidOperation", "UnsupportedFillType"];

describe("the codes of Excel", () => {
  it("have each a reason of ours, but for those that say nothing", () => {
    const documented = documentedCodes();
    expect(documented.length).toBeGreaterThan(30);
    const all = [...new Set([...documented, ...officeErrorCodes])];
    expect(all.filter((code) => workbookErrorFrom(refusal(code))?.code === "unknown").sort()).toEqual(WITHOUT_REASON);
  });

  it("are all among the faults that the stand-in can make", () => {
    expect(documentedCodes().filter((code) => !(officeErrorCodes as readonly string[]).includes(code))).toEqual([]);
  });

  it.each([
    ["FilteredRangeConflict", "filtered-rows"],
    ["InsertDeleteConflict", "cells-in-the-way"],
    ["NonBlankCellOffSheet", "cells-in-the-way"],
    ["MergedRangeConflict", "merged-cells"],
    ["PivotTableRangeConflict", "pivot-table"],
    ["UnsupportedSheet", "unsupported-sheet"],
    ["OpenWorkbookLinksBlocked", "links-blocked"],
    ["RefreshWorkbookLinksBlocked", "links-blocked"],
    ["Unauthenticated", "signed-out"],
  ])("ask of the person what mends them: %s is %s", (code, expected) => {
    expect(workbookErrorFrom(refusal(code))?.code).toBe(expected);
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

  it.each(LANGUAGES)("say of no two codes the same cause or the same way out in %s", (language) => {
    const words = createWords(language);
    for (const part of ["cause", "action"] as const) {
      const said = WORKBOOK_ERROR_CODES.map((code) => words.t(`workbookErrors.${code}.${part}`));
      expect(said.filter((sentence, k) => said.indexOf(sentence) !== k)).toEqual([]);
    }
  });
});
