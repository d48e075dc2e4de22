import { describe, expect, it } from "vitest";
import { areaAddress, areaReference, columnLetters, columnNumber } from "../../src/excel/area-address.js";

describe("columnLetters", () => {
  it("are those of the number that they stand for", () => {
    expect(["A", "Z", "AA", "AB", "XFD"].map(columnNumber)).toEqual([0, 25, 26, 27, 16_383]);
  });

  it("counts as Excel does", () => {
    expect([0, 25, 26, 27, 701, 702, 16_383].map(columnLetters)).toEqual(["A", "Z", "AA", "AB", "ZZ", "AAA", "XFD"]);
  });
  it("refuses what is outside a sheet", () => {
    expect(() => columnLetters(16_384)).toThrow(RangeError);
    expect(() => columnLetters(-1)).toThrow(RangeError);
  });
});

describe("areaAddress", () => {
  it("names one cell once and an area by its corners", () => {
    expect(areaAddress({ sheet: "S", row: 0, column: 0, rows: 1, columns: 1 })).toBe("A1");
    expect(areaAddress({ sheet: "S", row: 2, column: 1, rows: 7, columns: 3 })).toBe("B3:D9");
  });
  it("refuses an empty area", () => {
    expect(() => areaAddress({ sheet: "S", row: 0, column: 0, rows: 0, columns: 1 })).toThrow(RangeError);
  });
});

describe("areaReference", () => {
  it("quotes the sheet and fixes the cells", () => {
    expect(areaReference({ sheet: "Bilan d'étape", row: 0, column: 0, rows: 3, columns: 1 })).toBe("'Bilan d''étape'!$A$1:$A$3");
  });
});
