import { describe, expect, it } from "vitest";
import { cases, workbookOfCases } from "./formula-cases.js";

describe("Calculator", () => {
  const model = workbookOfCases();
  model.recalculate();
  const values = model.cells(model.sheets[1] as NonNullable<(typeof model.sheets)[1]>, { row: 0, column: 0, rows: cases.length, columns: 1 });

  it.each(cases.map(([formula, answer], row) => ({ formula, answer, row })))("$formula is $answer, as in Excel", ({ answer, row }) => {
    const value = values[row]?.[0]?.value ?? null;
    const shown = typeof value === "object" && value !== null ? value.error : value;
    if (typeof answer === "number") expect(shown).toBeCloseTo(answer, 11);
    else expect(shown).toBe(answer);
  });

  it("knows every function of the cases", () => {
    expect([...model.unknownFunctions]).toEqual([]);
  });
});
