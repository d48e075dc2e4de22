import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatTabSeparated, parseTabSeparated } from "../../../src/demo/page/tab-separated.js";

describe("tab-separated text", () => {
  it("reads what spreadsheet programs put on the clipboard, with the line break at the end", () => {
    expect(parseTabSeparated('a\tb\r\n1,5\t"deux\nlignes ""x"""\r\n')).toEqual([["a", "b"], ["1,5", 'deux\nlignes "x"']]);
  });

  it("gives back any block that it wrote", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "1", " ", "\t", "\n", '"', ";") });
    const blocks = fc.integer({ min: 2, max: 4 }).chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(blocks, (rows) => {
        expect(parseTabSeparated(formatTabSeparated(rows))).toEqual(rows);
      }),
      { seed: 20260302 },
    );
  });
});
