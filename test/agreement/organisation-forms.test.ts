import { beforeAll, describe, expect, it } from "vitest";
import { YES_NO_QUESTIONS, ORGANISATION_QUESTIONS } from "../../src/core/governance/organisation-questions.js";
import { ORGANISATION_TABLE } from "../../src/core/governance/organisation-forms.js";
import { addPartner } from "../../src/core/project/add-partner.js";
import { emptyProject } from "../../src/core/project/empty-project.js";
import { ORGANISATION_FORMS, type OrganisationAnswers, type Project } from "../../src/core/project/project.js";
import { buildModel } from "../../src/demo/build-workbook.js";
import type { Table } from "../../src/host/model/table.js";
import type { WorkbookModel } from "../../src/host/model/workbook-model.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import type { WorkbookDescription } from "../../src/workbook/description.js";
import { LANGUAGES } from "../../src/words/language.js";
import { sheetWords } from "../../src/words/sheets.js";
import { compareFigures } from "./compare-figures.js";
import { formFigures } from "./governance-figures.js";
import { readModel } from "./read-model.js";

const PARTNERS = 6;

function project(): Project {
  const names = Array.from({ length: PARTNERS }, (_, p) => `Institution ${p + 1}`);
  const base = names.reduce((grown, institution) => addPartner(grown, { institution }), emptyProject("x"));
  base.governance.form = "charter";
  return base;
}

/** All yes, no and unknown of the five questions: 243. */
function* allAnswers(): Generator<Omit<OrganisationAnswers, "durationYears">> {
  for (let code = 0; code < 3 ** YES_NO_QUESTIONS.length; code++) {
    const digit = (q: number): boolean | null => ([null, false, true] as const)[Math.floor(code / 3 ** q) % 3] ?? null;
    yield { legalPersonality: digit(0), ownStaff: digit(1), ownBudget: digit(2), contracts: digit(3), privatePartners: digit(4) };
  }
}

describe("the decision table on forms of organisation", () => {
  it("asks each question to the same effect once, so that one sign says it", () => {
    for (const answer of [true, false, 0, 1, 2, 3, 4, 50]) {
      for (const { form, rules } of ORGANISATION_TABLE) {
        for (const question of ORGANISATION_QUESTIONS) {
          const applied = rules.filter(({ question: asked, when }) => {
            if (asked !== question) return false;
            if ("is" in when) return when.is === answer;
            return typeof answer === "number" && ("min" in when ? answer >= when.min : answer <= when.max);
          });
          expect(applied.length, `${form} ${question} ${String(answer)}`).toBeLessThanOrEqual(1);
        }
      }
    }
  });

  it.each(LANGUAGES)("says in words (%s) what its rules do: a form that an answer rules out does not allow it", (language) => {
    const { formFacts, choices } = sheetWords(language);
    const facts = { legalPersonality: "personality", ownBudget: "budget", ownStaff: "staff", contracts: "contracts" } as const;
    for (const { form, rules } of ORGANISATION_TABLE) {
      for (const [question, fact] of Object.entries(facts)) {
        const excluded = rules.some((rule) => rule.effect === "excludes" && rule.question === question);
        expect(formFacts[form][fact].startsWith(excluded ? choices.yesNo.no : choices.yesNo.yes), `${form} ${fact}`).toBe(true);
      }
    }
  });

  it("has a sentence for each point to check, and no other", () => {
    const points = [...new Set(ORGANISATION_TABLE.flatMap(({ toCheck }) => toCheck))].sort();
    for (const language of LANGUAGES) expect(Object.keys(sheetWords(language).legalPoints).sort()).toEqual(points);
  });
});

describe.each(LANGUAGES)("the governance sheet in %s", (language) => {
  let model: WorkbookModel;
  let description: WorkbookDescription;
  const base = project();
  const { choices } = sheetWords(language);

  beforeAll(async () => {
    model = await buildModel(base, language);
    description = describeWorkbook(base, language);
  });

  function tableOf(id: string): Table {
    return model.tables.find((table) => table.name === id) ?? expect.unreachable(`there is a table ${id}`);
  }

  function type(id: string, column: string, row: number, value: string | number | null): void {
    const table = tableOf(id);
    const c = description.sheets.flatMap((sheet) => sheet.tables).find((described) => described.id === id)?.columns.findIndex((described) => described.id === column) ?? -1;
    model.write(table.sheet, { row: table.ref.row + 1 + row, column: table.ref.column + c, rows: 1, columns: 1 }, [[value === null ? "" : typeof value === "string" ? { text: value } : value]], "person");
  }

  it("says of every form what the core says, for all answers", () => {
    const durations = [null, 0.5, 1, 2, 3, 30];
    const faults: string[] = [];
    let turn = 0;
    for (const answers of allAnswers()) {
      const durationYears = durations[turn % durations.length] ?? null;
      const form = ORGANISATION_FORMS[turn % ORGANISATION_FORMS.length] ?? null;
      // Every number of partners from none to all, those that stay first.
      const staying = turn % (PARTNERS + 1);
      turn += 1;
      Object.assign(base.governance, { answers: { ...answers, durationYears }, form });
      YES_NO_QUESTIONS.forEach((question, q) => {
        const answer = answers[question];
        type("OrganisationAnswers", "answer", q, answer === null ? null : answer ? choices.yesNo.yes : choices.yesNo.no);
      });
      type("OrganisationAnswers", "number", 5, durationYears);
      type("GovernanceChoice", "form", 0, form === null ? null : choices.form[form]);
      base.partners.forEach((partner, p) => {
        partner.status = p < staying ? "candidate" : "withdrawn";
        type("Partners", "status", p, choices.status[partner.status]);
      });
      faults.push(...compareFigures(formFigures(base, language), description, readModel(model)).map((fault) => `${JSON.stringify(base.governance.answers)} ${staying}: ${fault}`));
    }
    expect(turn).toBe(243);
    expect(faults.slice(0, 5)).toEqual([]);
  });
});
