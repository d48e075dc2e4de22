import { afterEach, describe, expect, it, vi } from "vitest";
import { EXCEL_API_FLOOR, hasExcelApi, setIsSupported } from "../../src/excel/requirements.js";
import { openWorkbook } from "./open-workbook.js";

/** An Office that knows these sets. */
function office(...sets: string[]): void {
  vi.stubGlobal("Office", { context: { requirements: { isSetSupported: (set: string, version: string) => sets.includes(`${set} ${version}`) } } });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("hasExcelApi", () => {
  it("needs the set and its members", async () => {
    await openWorkbook();
    office(`ExcelApi ${EXCEL_API_FLOOR}`);
    expect(hasExcelApi()).toBe(true);
    office("ExcelApi 1.12");
    expect(hasExcelApi()).toBe(false);
  });

  it("is false outside Excel", () => {
    vi.stubGlobal("Excel", undefined);
    office(`ExcelApi ${EXCEL_API_FLOOR}`);
    expect(hasExcelApi()).toBe(false);
  });
});

describe("setIsSupported", () => {
  it("is false where the host cannot say", () => {
    vi.stubGlobal("Office", undefined);
    expect(setIsSupported("ExcelApi", "1.14")).toBe(false);
    vi.stubGlobal("Office", {});
    expect(setIsSupported("ExcelApi", "1.14")).toBe(false);
  });
});
