import { describe, expect, it } from "vitest";
import { formatValue } from "../../src/host/calculation/format-value.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { fullestProject } from "./fullest-project.js";

describe("the change of a submission's figure", () => {
  it("has its sign, and no decimal sign without a decimal behind it", () => {
    const table = describeWorkbook(fullestProject(), "fr").sheets.flatMap((sheet) => sheet.tables).find(({ id }) => id === "VersionFigures");
    const format = table?.columns.find(({ id }) => id === "change")?.format ?? "";
    expect([600, -12.5, 0].map((change) => formatValue(change, format, "fr"))).toEqual(["+600", "-12,5", "0"]);
    const score = table?.rows.find(({ key }) => key.includes("|score|"))?.formats?.["change"] ?? "";
    expect([0.025, -0.1].map((change) => formatValue(change, score, "en"))).toEqual(["+0.025", "-0.100"]);
  });
});
