import { describe, expect, it } from "vitest";
import { ORGANISATION_TABLE } from "../../src/core/governance/organisation-forms.js";
import { QUESTION_CODES } from "../../src/core/governance/organisation-questions.js";
import { LANGUAGES } from "../../src/words/language.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { ORGANISATION_LIMITS } from "../../src/workbook/tables/organisation-limits.js";
import { loadExample } from "../agreement/load-example.js";
import { readModel } from "../agreement/read-model.js";
import { openBuiltModel } from "./built-model.js";

describe("the numbers of the decision table on forms", () => {
  it("each have a name of their own, one for each rule on years or partners", () => {
    const rules = ORGANISATION_TABLE.flatMap(({ rules: own }) => own.filter(({ when }) => !("is" in when)));
    expect(ORGANISATION_LIMITS.map(({ rule }) => rule)).toEqual(rules);
    expect(new Set(ORGANISATION_LIMITS.map(({ name }) => name)).size).toBe(rules.length);
  });

  it.each(LANGUAGES)("stand in cells that people see, each in a sentence of its own, in %s", async (language) => {
    const { sheets, names } = describeWorkbook(await loadExample("orsenne", language), language);
    const table = sheets.flatMap(({ tables }) => tables).find(({ id }) => id === "OrganisationLimits") ?? expect.unreachable("there are limits");
    expect(table.rows.map(({ cells: [code, , value] }) => [code, value])).toEqual(ORGANISATION_LIMITS.map(({ name, value }) => [name, value]));
    expect(new Set(table.rows.map(({ cells: [, note] }) => note)).size).toBe(table.rows.length);
    expect(names.filter((name) => name.table === "OrganisationLimits").map(({ name }) => name)).toEqual(ORGANISATION_LIMITS.map(({ name }) => name));
  });

  it("are those that the formulas follow", async () => {
    const project = await loadExample("orsenne", "en");
    const model = await openBuiltModel(project, "en");
    const governance = describeWorkbook(project, "en").sheets.find(({ id }) => id === "Governance") ?? expect.unreachable("there is governance");
    const [answers, limits] = ["OrganisationAnswers", "OrganisationLimits"].map((id) => governance.tables.find((table) => table.id === id) ?? expect.unreachable(`there is ${id}`));
    if (answers === undefined || limits === undefined) return expect.unreachable("there are both");
    const row = answers.row + 1 + answers.rows.findIndex(({ key }) => key === QUESTION_CODES.partners);
    const column = answers.columns.findIndex(({ id }) => id === "gis");
    const said = (): unknown => readModel(model)(governance.tab, row, column);
    expect(said()).toBe("✓");
    const sheet = model.tables.find(({ name }) => name === "OrganisationLimits")?.sheet ?? expect.unreachable("it stands on a sheet");
    model.write(sheet, { row: limits.row + 1 + limits.rows.findIndex(({ key }) => key === "GisPartnersFrom"), column: 2, rows: 1, columns: 1 }, [[99]], "person");
    expect(said()).toBe("");
  });
});
