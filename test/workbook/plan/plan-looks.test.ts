import { describe, expect, it } from "vitest";
import { describeWorkbook } from "../../../src/workbook/describe/describe-workbook.js";
import { planChanges } from "../../../src/workbook/plan/plan-changes.js";
import { LANGUAGES } from "../../../src/words/language.js";
import { sheetWords } from "../../../src/words/sheets.js";
import { sampleProject } from "../../core/sample-project.js";

const empty = { sheets: [{ id: "1", name: "Sheet1", visible: true, protected: false }], tables: [] };

describe("what Excel says when it refuses a number", () => {
  it.each(LANGUAGES)("names the bounds that the cell takes, in %s", (language) => {
    const { commands } = planChanges(null, describeWorkbook(sampleProject(), language), empty, { tables: [], sheets: [{ id: "1", top: [], used: null }], names: [], charts: [] });
    const said = new Set(commands.flatMap((command) => (command.do === "validate" && command.validation.kind === "number" ? [command.error] : [])));
    const { help } = sheetWords(language);
    expect(said).toContain(help.numberFrom.replace("{{min}}", "0"));
    expect(said).toContain(help.numberBetween.replace("{{min}}", "0").replace("{{max}}", "5"));
    expect([...said].filter((error) => error.includes("{{"))).toEqual([]);
  });
});
