import { env } from "node:process";
import { beforeAll, describe, expect, it } from "vitest";
import { silentlyWrong } from "../agreement/silently-wrong.js";
import { buildWorkbook } from "../../src/demo/build-workbook.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { fullestProject } from "../workbook/fullest-project.js";
import { randomSource } from "../workbook/random-source.js";
import { leavesNoError, placedTables, TABLE_EDITS, together, type EditStep } from "../workbook/table-edits.js";
import { contentOfOffice } from "./content-of-office.js";
import { errorCells } from "./error-cells.js";
import { workInLibreOffice, type HeldByOffice } from "./recalculate.js";

/** `MUTUALISER_EACH_TABLE=1 npx vitest run test/libreoffice/edited-tables.test.ts` does everything to every table; else what is done to all at once, and a few things to one. */
const isWhole = env["MUTUALISER_EACH_TABLE"] !== undefined;
const language = "fr";
const project = fullestProject();
const tables = placedTables(describeWorkbook(project, language));
const random = randomSource(Number(env["MUTUALISER_FIRST_SEED"] ?? 1));

interface Case {
  name: string;
  of: string;
  steps: EditStep[];
}

/** What leaves every figure known can be done to all tables at once. */
const AT_ONCE = ["sorts by the last column", "filters", "inserts an empty row in the middle", "inserts a column of their own", "renames and moves the sheet"];
const ONE_BY_ONE = ["deletes the last row", "inserts a row in the middle and fills it"];

function casesOf(): Case[] {
  const each = Object.entries(TABLE_EDITS).flatMap(([name, edit]) => tables.flatMap((placed): Case[] => [{ name, of: placed.table.id, steps: edit(placed) ?? [] }]).filter(({ steps }) => steps.length > 0));
  const atOnce = AT_ONCE.map((name): Case => ({ name, of: "all tables", steps: together(TABLE_EDITS[name] ?? expect.unreachable(name), tables) }));
  return isWhole ? [...atOnce, ...each] : [...atOnce, ...ONE_BY_ONE.map((name) => random.one(each.filter((candidate) => candidate.name === name)))];
}

const cases = casesOf();

describe("the saved file, edited in LibreOffice", () => {
  const held = new Map<Case, HeldByOffice>();

  beforeAll(async () => {
    const file = await buildWorkbook(project, language);
    // LibreOffice starts anew from time to time.
    for (let first = 0; first < cases.length; first += 20) {
      const part = cases.slice(first, first + 20);
      (await workInLibreOffice(part.map(({ steps }) => ({ file, steps })))).forEach((one, k) => held.set(part[k] ?? expect.unreachable(String(k)), one));
    }
  }, 120_000 + cases.length * 60_000);

  it.each(cases)("shows every figure right or unknown where a person $name of $of", (one) => {
    const office = held.get(one) ?? expect.unreachable(`LibreOffice did it: ${one.name}`);
    expect(silentlyWrong(contentOfOffice(office))).toEqual([]);
    if (leavesNoError(one.name)) expect(errorCells(office.sheets)).toEqual([]);
  });
});
