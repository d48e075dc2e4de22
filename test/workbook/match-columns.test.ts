import { describe, expect, it } from "vitest";
import { matchColumns } from "../../src/workbook/interpret/match-columns.js";
import { formatColumns, parseColumns } from "../../src/workbook/interpret/read-registry.js";
import { occurrenceKeys } from "../../src/core/project/occurrence-keys.js";
import { uniqueHeaders } from "../../src/workbook/tables/unique-headers.js";
import { dateOfSerial, dateTimeOfSerial, serialOfDate } from "../../src/workbook/serial-dates.js";

const known = [["a", "Code"], ["b", "Name"], ["c", "Notes"], ["d", "Total"]] as const;

describe("matchColumns", () => {
  it("finds columns by their header in any order", () => {
    expect(matchColumns(known, ["Total", "code", " Notes ", "Name"])).toEqual(["d", "a", "c", "b"]);
  });

  it("recognises a renamed column by its place", () => {
    expect(matchColumns(known, ["Code", "Institution", "Notes", "Total"])).toEqual(["a", "b", "c", "d"]);
  });

  it("recognises two neighbours renamed together, and a renamed last column", () => {
    expect(matchColumns(known, ["Code", "X", "Y", "Total"])).toEqual(["a", "b", "c", "d"]);
    expect(matchColumns(known, ["Code", "Name", "Notes", "Sum"])).toEqual(["a", "b", "c", "d"]);
  });

  it("does not take an inserted column for one of ours", () => {
    expect(matchColumns(known, ["Code", "Name", "Mine", "Notes", "Total"])).toEqual(["a", "b", null, "c", "d"]);
    expect(matchColumns(known, ["Code", "X", "Y", "Z", "Total"])).toEqual(["a", null, null, null, "d"]);
  });

  it("leaves a deleted column out", () => {
    expect(matchColumns(known, ["Code", "Notes", "Total"])).toEqual(["a", "c", "d"]);
  });
});

describe("formatColumns and parseColumns", () => {
  it("give back any ids and headers, over several cells where they are long", () => {
    const columns = Array.from({ length: 900 }, (_, i) => [`item:${i} = % é`, `Header = ${i} ${"x".repeat(20)}`] as const);
    const cells = formatColumns(columns);
    expect(cells.length).toBeGreaterThan(1);
    expect(Math.max(...cells.map((cell) => cell.length))).toBeLessThan(32_767);
    expect(cells.flatMap(parseColumns)).toEqual(columns.map(([id, header]) => [id, header]));
  });
});

describe("occurrenceKeys", () => {
  it("numbers rows that share a key", () => {
    expect(occurrenceKeys(["x", "y", "x", "x"])).toEqual(["x", "y", "x#2", "x#3"]);
  });
});

describe("uniqueHeaders", () => {
  it("makes headers unique whatever their case, and never empty", () => {
    expect(uniqueHeaders(["Droit", "droit", " ", "Code"], ["code"])).toEqual(["Droit", "droit (2)", "—", "Code (2)"]);
  });
});

describe("serial dates", () => {
  it("go there and back", () => {
    for (const date of ["1900-03-01", "1999-12-31", "2000-02-29", "2026-11-23", "9999-12-31"]) {
      expect(dateOfSerial(serialOfDate(date) ?? Number.NaN)).toBe(date);
    }
    expect(dateTimeOfSerial(serialOfDate("2026-11-23T17:05:09Z") ?? Number.NaN)).toBe("2026-11-23T17:05:09Z");
  });

  it("are not guessed outside the calendar", () => {
    expect(dateOfSerial(60)).toBeNull();
    expect(dateOfSerial(Number.NaN)).toBeNull();
    expect(serialOfDate("soon")).toBeNull();
  });
});
