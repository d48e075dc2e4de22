import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Problem } from "../../../src/core/project/problem.js";
import { runInWorkbook } from "../../../src/excel/run-in-workbook.js";
import { check } from "../../../src/taskpane/actions/check.js";
import type { Session } from "../../../src/taskpane/state/session.js";
import { problemTexts } from "../../../src/words/problem-sentence.js";
import type { OpenWorkbook } from "../../excel/open-workbook.js";
import { openOrsenne } from "./open-orsenne.js";

let book: OpenWorkbook;
let session: Session;

beforeEach(async () => {
  ({ book, session } = await openOrsenne());
});
afterEach(() => {
  expect(book.host.unknownMembers).toEqual([]);
});

/** What the person types below the last row of a table, by the headers of its columns. */
function typeLine(table: string, line: Readonly<Record<string, string | number>>): void {
  const found = book.model.tables.find((candidate) => candidate.name === table) ?? expect.unreachable(table);
  const row = found.ref.row + found.ref.rows;
  for (const [header, value] of Object.entries(line)) {
    const column = found.ref.column + found.columns.findIndex(({ name }) => name === header);
    book.model.write(found.sheet, { row, column, rows: 1, columns: 1 }, [[value]], "person");
  }
}

/** What a check says that it did not say before, with the cell to which it leads. */
async function newlySaid(type: () => void): Promise<[string, string][]> {
  const before = new Set(session.state().problems.map((problem) => JSON.stringify(problem)));
  type();
  await session.run(check, undefined);
  const said: [string, string][] = [];
  for (const problem of session.state().problems) if (!before.has(JSON.stringify(problem))) said.push([problemTexts(session.state().words, problem).what, await cellOf(problem)]);
  return said;
}

async function cellOf({ place }: Problem): Promise<string> {
  await session.workbook.select(place);
  return runInWorkbook(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });
}

describe("a check of a line that was begun in a sheet", () => {
  it("says that a gain names no scope, or no partner, and leads to the cell", async () => {
    const said = await newlySaid(() => typeLine("Gains", { "Partner code": "P01", "Level (0–3)": 2 }));
    expect(said).toEqual([["A gain does not say which scope it belongs to.", "Gains!A50"]]);
    expect(await newlySaid(() => typeLine("Gains", { Note: "to be seen" }))).toEqual([
      ["A gain does not say which scope it belongs to.", "Gains!A51"],
      ["A gain does not say which partner it belongs to.", "Gains!C51"],
    ]);
  });

  it("says that a code is typed by half", async () => {
    expect(await newlySaid(() => typeLine("Gains", { "Scope code": "S", "Partner code": "P01", "Level (0–3)": 2 }))).toEqual([["“S” is not one of the possible choices.", "Gains!A50"]]);
  });

  it("says that a gain has neither a level nor a value, also where its partner has another from the same scope", async () => {
    const name = session.state().project?.partners[0]?.institution ?? "";
    const [scope] = session.state().project?.scopes ?? [];
    expect(session.state().project?.gains.some((gain) => gain.scope === "S1" && gain.partner === "P01")).toBe(true);
    expect(await newlySaid(() => typeLine("Gains", { "Scope code": "S1", "Partner code": "P01" }))).toEqual([[`What ${name} gains from ${scope?.label ?? ""} has neither a level nor a value.`, "Gains!F50"]]);
  });

  it("says that a need names no scope or no resource", async () => {
    expect(await newlySaid(() => typeLine("Demand", { "Resource code": "R1", "Fixed part": 3 }))).toEqual([["A line of what scopes need does not say which scope it belongs to.", "Participation!A34"]]);
  });
});
