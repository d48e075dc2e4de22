import { describe, expect, it } from "vitest";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { inEitherLanguage } from "../../src/workbook/describe/words-of-highlights.js";
import { fullestProject } from "./fullest-project.js";

describe("inEitherLanguage", () => {
  const look = { kind: "when", fill: "#FFFFFF", color: "#000000" } as const;

  it("compares with what formulas show in either language, and leaves other texts and figures alone", () => {
    const formulaOf = (formula: string): string => (inEitherLanguage({ ...look, formula }) as { formula: string }).formula;
    expect(formulaOf('={cell}="Changed"')).toBe('=OR({cell}="Changed",{cell}="Changé")');
    expect(formulaOf('=AND({cell}<>"",{cell}<>"Changé")')).toBe('=AND({cell}<>"",AND({cell}<>"Changed",{cell}<>"Changé"))');
    for (const same of ['={cell}="no saying of ours"', "={cell}=1", '=LEFT({cell},1)="▲"']) expect(formulaOf(same)).toBe(same);
  });

  it("makes rules that are the same in both languages of a workbook, so that they hold after the language has changed", () => {
    const rules = (["en", "fr"] as const).map((language) => describeWorkbook(fullestProject(), language).sheets.flatMap((sheet) => sheet.tables.flatMap((table) => table.columns.flatMap(({ id, highlights = [] }) => highlights.flatMap((each) => (each.kind === "when" ? [`${table.id}.${id} ${each.formula}`] : []))))));
    expect(rules[0]?.length).toBeGreaterThan(20);
    expect(rules[1]).toEqual(rules[0]);
  });
});
