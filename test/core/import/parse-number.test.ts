import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideDecimal, proveDecimal } from "../../../src/core/import/decide-decimal.js";
import { parseNumber, type DecimalSign } from "../../../src/core/import/parse-number.js";

const value = (text: string, hint: DecimalSign | null = null): number | null => parseNumber(text, hint).value;

describe("parseNumber", () => {
  it.each([
    ["12", 12],
    ["0", 0],
    ["1 234,5", 1234.5],
    ["1\u00A0234,5", 1234.5],
    ["1\u202F234\u202F567,25", 1234567.25],
    ["1,234.5", 1234.5],
    ["1.234,5", 1234.5],
    ["1'234.5", 1234.5],
    ["1’234’567", 1234567],
    ["1,234,567", 1234567],
    ["1.234.567", 1234567],
    ["3244143,89", 3244143.89],
    ["0,125", 0.125],
    ["0.125", 0.125],
    ["1234,567", 1234.567],
    [",5", 0.5],
    ["12 %", 0.12],
    ["12,5\u00A0%", 0.125],
    ["-3", -3],
    ["−3,5", -3.5],
    ["+4", 4],
    ["1 200 €", 1200],
    ["€1,200.50", 1200.5],
    ["1200 EUR", 1200],
    ["1,2E+05", 120000],
    ["007", 7],
  ])("reads %s", (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it.each(["", "abc", "12 34", "1 2345", "1,23,456", "12/05/2024", "2024-05-12", "1,5,5", "12 j", "x", "oui", "--3", "1.2.3,4.5", "%", "€", "#N/A", "1e", ".", "1 234 56"])(
    "does not read %s",
    (text) => {
      expect(parseNumber(text, ",")).toEqual({ value: null, proves: null, ambiguous: false });
    },
  );

  it("follows the hint where a text can be read in two ways, and reads nothing without a hint", () => {
    expect(parseNumber("1,234", null)).toEqual({ value: null, proves: null, ambiguous: true });
    expect(value("1,234", ",")).toBe(1.234);
    expect(value("1,234", ".")).toBe(1234);
    expect(value("1.234", ",")).toBe(1234);
    expect(value("12.500", ".")).toBe(12.5);
  });

  it("reads what French and English writers of numbers write, whatever the spaces", () => {
    const dialects: [DecimalSign, string][] = [[",", " "], [",", "\u00A0"], [",", "\u202F"], [",", "."], [",", ""], [".", ","], [".", "'"], [".", ""], [".", " "]];
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 4 }), fc.constantFrom(...dialects), (units, digits, [decimal, group]) => {
        const number = units / 10 ** digits;
        const [whole = "", decimals] = Math.abs(number).toFixed(digits).split(".");
        const text = (number < 0 ? "-" : "") + whole.replaceAll(/\B(?=(\d{3})+$)/g, group) + (decimals === undefined ? "" : decimal + decimals);
        expect(value(text, decimal)).toBeCloseTo(number, 10);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  it("never reads without a hint what a hint would read otherwise", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d ,.'%-]{1,12}$/), (text) => {
        const sure = parseNumber(text, null);
        if (sure.value === null) return;
        expect(value(text, ",")).toBe(sure.value);
        expect(value(text, ".")).toBe(sure.value);
      }),
      { seed: 7, numRuns: 5000 },
    );
  });
});

describe("decideDecimal", () => {
  const none = { comma: false, point: false };
  const comma = { comma: true, point: false };
  const point = { comma: false, point: true };

  it("follows the column, then the file, then the separator, then the language", () => {
    expect(decideDecimal(comma, point, ",", "en")).toEqual({ sign: ",", certain: true });
    expect(decideDecimal(none, point, ";", "fr")).toEqual({ sign: ".", certain: true });
    expect(decideDecimal(none, none, ";", "en")).toEqual({ sign: ",", certain: false });
    expect(decideDecimal(none, none, ",", "fr")).toEqual({ sign: ".", certain: false });
    expect(decideDecimal(none, none, "\t", "fr")).toEqual({ sign: ",", certain: false });
    expect(decideDecimal(none, none, "\t", "en")).toEqual({ sign: ".", certain: false });
  });

  it("is not certain where the column proves both", () => {
    expect(decideDecimal({ comma: true, point: true }, comma, ";", "fr").certain).toBe(false);
  });

  it("takes proof from groups of thousands too", () => {
    expect(proveDecimal(["1.234.567", "12", "abc"])).toEqual(comma);
    expect(proveDecimal(["1,234,567"])).toEqual(point);
    expect(proveDecimal(["1,234", "1.234"])).toEqual(none);
  });
});
