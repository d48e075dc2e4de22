import { beforeAll, describe, expect, it } from "vitest";
import type { Project } from "../../src/core/project/project.js";
import { addPartner } from "../../src/core/project/add-partner.js";
import { createProjectWorkbook } from "../../src/excel/project-workbook.js";
import type { WorkbookModel } from "../../src/host/model/workbook-model.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { compareFigures } from "../agreement/compare-figures.js";
import { freshRobustness } from "../agreement/weighting-figures.js";
import { loadExample } from "../agreement/load-example.js";
import { readModel } from "../agreement/read-model.js";
import { openBuiltModel } from "./built-model.js";

const language = "en";

/** Shows the value of a cell of one of our tables by the ids of its column and the position of its row. */
function shown(model: WorkbookModel, project: Project, id: string, column: string, row = 0): unknown {
  const table = describeWorkbook(project, language).sheets.flatMap((sheet) => sheet.tables).find((candidate) => candidate.id === id);
  const found = model.tables.find((candidate) => candidate.name === id) ?? expect.unreachable(`there is a table ${id}`);
  const c = table?.columns.findIndex((candidate) => candidate.id === column) ?? -1;
  model.recalculate();
  return found.sheet.cellAt(found.ref.row + 1 + row, found.ref.column + c)?.value;
}

function type(model: WorkbookModel, project: Project, id: string, column: string, row: number, value: number | string): void {
  const table = describeWorkbook(project, language).sheets.flatMap((sheet) => sheet.tables).find((candidate) => candidate.id === id);
  const found = model.tables.find((candidate) => candidate.name === id) ?? expect.unreachable(`there is a table ${id}`);
  const c = table?.columns.findIndex((candidate) => candidate.id === column) ?? -1;
  model.write(found.sheet, { row: found.ref.row + 1 + row, column: found.ref.column + c, rows: 1, columns: 1 }, [[typeof value === "number" ? value : { text: value }]], "person");
}

const STALE = "To recompute: the inputs have changed";

describe("the sheet of the robustness", () => {
  let project: Project;
  let model: WorkbookModel;
  /** The project as the workbook holds it, to which each test leaves it again. */
  let held: Project;
  const workbook = createProjectWorkbook();

  beforeAll(async () => {
    project = await loadExample("orsenne", language);
    model = await openBuiltModel(project, language);
    held = (await workbook.read()).project ?? expect.unreachable("there is a project");
  });

  it("is up to date as the add-in leaves it", () => {
    const figures = freshRobustness(project, language);
    expect(figures.length).toBeGreaterThan(2);
    expect(compareFigures(figures, describeWorkbook(project, language), readModel(model))).toEqual([]);
  });

  it("is not there before two scopes have a rank", async () => {
    const unranked = await loadExample("orsenne", language);
    unranked.ratings = unranked.ratings.map((row, s) => (s === 0 ? row : row.map(() => null)));
    expect(describeWorkbook(unranked, language).sheets.map(({ id }) => id)).not.toContain("Robustness");
  });

  it.each([
    ["a rating", "Ratings", "criterion:C1", "RobustnessStamp"],
    ["a bound", "Criteria", "best", "RobustnessStamp"],
    ["the rating worth one half", "Criteria", "half", "RobustnessStamp"],
    ["a weight", "Criteria", "weight", "RobustnessStamp"],
    ["a place in the order", "Criteria", "level", "RobustnessStamp"],
    ["a partner’s weight", "PartnerWeights", "own:C2", "PartnersStamp"],
    ["a rating, for the partners too", "Ratings", "criterion:C2", "PartnersStamp"],
    ["a judgement", "Judgements", "ratio", "JudgementCheck"],
  ])("says that it is out of date once %s changes, until the add-in writes again", async (_, table, column, stamp) => {
    expect(shown(model, project, stamp, "state")).toBe("Up to date");
    type(model, project, table, column, 0, table === "Judgements" ? 2.5 : 3.25);
    expect(shown(model, project, stamp, "state")).toBe(STALE);
    if (stamp !== "JudgementCheck") expect(shown(model, project, stamp, "now")).not.toBeCloseTo(Number(shown(model, project, stamp, "checksum")), 6);
    const changed = (await workbook.read()).project ?? expect.unreachable("there is a project");
    await workbook.write(() => changed, { language, label: "Write" });
    expect(shown(model, changed, stamp, "state")).toBe("Up to date");
    expect((await workbook.write(() => changed, { language, label: "Again" })).report.commands).toBe(0);
    await workbook.write(() => held, { language, label: "Back" });
  });

  it("leaves a change of one partner’s weights out of what only the group’s weights decide", async () => {
    type(model, project, "PartnerWeights", "own:C2", 0, 77);
    expect(shown(model, project, "RobustnessStamp", "state")).toBe("Up to date");
    await workbook.write(() => held, { language, label: "Back" });
  });

  it("turns amber by one rule for neighbouring columns", () => {
    const sheet = model.tables.find(({ name }) => name === "Acceptability")?.sheet ?? expect.unreachable("there is the sheet");
    const rules = sheet.conditionalFormats.filter((rule) => JSON.stringify(rule).includes("RobustnessState"));
    expect(rules.length).toBeGreaterThan(3);
    expect(rules.length).toBeLessThan(10);
  });

  it("goes when the ranking goes, and comes back with it", async () => {
    const empty = { ...held, ratings: held.ratings.map((row) => row.map(() => null)) };
    await workbook.write(() => empty, { language, label: "Empty" });
    expect((await workbook.write(() => empty, { language, label: "Again" })).report.commands).toBe(0);
    await workbook.write(() => addPartner(held, { institution: "New" }), { language, label: "Back" });
    const grown = (await workbook.read()).project ?? expect.unreachable("there is a project");
    expect(shown(model, grown, "RobustnessStamp", "state")).toBe("Up to date");
    expect(grown.weighting.partnerWeights).toHaveLength(held.partners.length + 1);
  });
});
