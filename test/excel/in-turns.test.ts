import { describe, expect, it } from "vitest";
import { inTurns } from "../../src/excel/in-turns.js";
import { createProjectWorkbook } from "../../src/excel/project-workbook.js";
import { sampleProject } from "../core/sample-project.js";
import { openWorkbook } from "./open-workbook.js";

describe("inTurns", () => {
  it("gives what the steps give, and waits where others are to have their turn", async () => {
    const seen: string[] = [];
    const steps = function* (): Generator<undefined, string> {
      for (const step of ["a", "b"]) {
        seen.push(step);
        yield;
      }
      return "done";
    };
    const turns = [null, Promise.resolve().then(() => void seen.push("others"))];
    expect(await inTurns(steps(), () => turns.shift() ?? null)).toBe("done");
    expect(seen).toEqual(["a", "b", "others"]);
  });
});

describe("a write of a project", () => {
  it("asks between sheets and between commands who is to have a turn, and writes what it writes without", async () => {
    const held: string[] = [];
    for (const asking of [false, true]) {
      const book = await openWorkbook();
      let asked = 0;
      const breathe = (): Promise<void> | null => {
        asked += 1;
        return asked % 50 === 0 ? Promise.resolve() : null;
      };
      const workbook = createProjectWorkbook(asking ? { breathe } : {});
      const { report } = await workbook.write(() => sampleProject(), { language: "en", label: "Written" });
      held.push(JSON.stringify(book.model.sheets.map((sheet) => [sheet.name, book.model.cells(sheet, { row: 0, column: 0, rows: 60, columns: 20 }).map((row) => row.map(({ formula, value }) => formula ?? value))])));
      if (asking) expect(asked).toBeGreaterThan(report.commands);
    }
    expect(held[1]).toBe(held[0]);
  });
});
