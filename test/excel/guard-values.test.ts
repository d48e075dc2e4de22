import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardText, guardValues, withoutGuard } from "../../src/excel/guard-values.js";

describe("guardText", () => {
  it.each(["=1+1", "+33 1", "-5", "@home", "\tx", "\rx", "'quoted"])("puts an apostrophe before %j, which would start a formula", (text) => {
    expect(guardText(text)).toBe(`'${text}`);
  });

  it.each(["0042", "3/4", "1,5", "12 %", "1E5", "2024-05-01", "€ 12", "(3)", "TRUE", "faux", "MARS1", "Sept-2", "déc. 4", "#N/A"])("puts an apostrophe before %j, which would become a value", (text) => {
    expect(guardText(text)).toBe(`'${text}`);
  });

  it.each(["", "Université de Lille", "C1", "P02", "Domaine 3", "marsouin", "a=b", "Mai"])("leaves %j as it is", (text) => {
    expect(guardText(text)).toBe(text);
  });

  it("refuses what no cell can hold", () => {
    expect(() => guardText("x".repeat(32_768))).toThrow(RangeError);
  });

  it("is undone by withoutGuard, for any text", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void expect(withoutGuard(guardText(text))).toBe(text)));
  });

  it("never lets a text start a formula, for any text", () => {
    fc.assert(fc.property(fc.tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", "'"), fc.string()), ([first, rest]) => void expect(guardText(first + rest)).toBe(`'${first}${rest}`)));
  });
});

describe("guardValues", () => {
  it("keeps formulas, numbers, truth values and null, and guards texts", () => {
    expect(guardValues([["=A", 1.5, true], [null, { formula: "=A1+1" }, ""]], 2, 3)).toEqual([["'=A", 1.5, true], [null, "=A1+1", ""]]);
  });

  const broken: unknown[] = [Number.NaN, Number.POSITIVE_INFINITY, undefined, new Date(0), {}, { formula: "A1" }, { formula: `=${"1".repeat(8192)}` }];
  it.each(broken)("throws RangeError for %j", (value) => {
    expect(() => guardValues([[value as never]], 1, 1)).toThrow(RangeError);
  });

  it("throws RangeError for a ragged array, a hole and another shape", () => {
    expect(() => guardValues([[1, 2], [3]], 2, 2)).toThrow(RangeError);
    // oxlint-disable-next-line no-sparse-arrays
    expect(() => guardValues([[1, , 3] as never], 1, 3)).toThrow(RangeError);
    expect(() => guardValues([[1]], 2, 1)).toThrow(RangeError);
  });

  it("gives an array of the same shape, whatever the cells", () => {
    const cell = fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null));
    const shape = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }));
    const cells = shape.chain(([rows, columns]) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));
    fc.assert(
      fc.property(cells, (rows) => {
        const wire = guardValues(rows, rows.length, rows[0]?.length ?? 0);
        expect(wire.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        expect(wire.flat().filter((value) => typeof value === "string" && /^[=+\-@\t\r]/.test(value))).toEqual([]);
      }),
    );
  });
});
