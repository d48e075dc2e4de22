import { describe, expect, it } from "vitest";
import { applyCommands } from "../../src/excel/apply-commands.js";
import { measureCommand } from "../../src/excel/measure-command.js";
import { runInWorkbook } from "../../src/excel/run-in-workbook.js";
import { Journal } from "../../src/excel/undo/journal.js";
import type { Command } from "../../src/workbook/commands.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { planChanges } from "../../src/workbook/plan/plan-changes.js";
import { sampleProject } from "../core/sample-project.js";
import { tableSheet, write } from "./commands-for-tests.js";
import { openWorkbook } from "./open-workbook.js";

/** Bytes of the requests that the library really makes. */
async function sent(commands: Command[], before: Command[] = []): Promise<number> {
  const { host } = await openWorkbook();
  await runInWorkbook((context) => applyCommands(context, before));
  host.statistics.reset();
  await runInWorkbook((context) => applyCommands(context, commands, { journal: new Journal() }));
  return host.statistics.requestBytes;
}

const sum = (commands: Command[]): number => commands.reduce((bytes, command) => bytes + measureCommand(command), 0);

describe("measureCommand", () => {
  it("is an estimate from above, and well within twice as much, for a whole workbook", async () => {
    const sheet = { id: "1", name: "Sheet1", visible: true, protected: false };
    const content = { sheets: [sheet], tables: [] };
    const layout = { tables: [], names: [], charts: [], sheets: [{ id: "1", used: null, top: [] }] };
    const { commands } = planChanges(null, describeWorkbook(sampleProject(), "fr"), content, layout);
    const bytes = await sent(commands);
    expect(sum(commands)).toBeGreaterThan(bytes);
    expect(sum(commands)).toBeLessThan(1.7 * bytes);
  });

  it.each<[string, (r: number, c: number) => string | number | boolean | null]>([
    ["numbers", (r, c) => r * 1.37 + c],
    ["intensities", (r, c) => (r + c) % 4],
    ["texts with accents, quotes and controls", (r, c) => `Établissement "${r}" \\ \u0001 ${c} 🎓`],
    ["texts that need an apostrophe", (r) => `=${r}`],
    ["gaps", () => null],
    ["truth values", (r) => r % 2 === 0],
  ])("is an estimate from above, close for large writes of %s", async (_what, cell) => {
    const large = write(
      "Sheet1",
      0,
      0,
      Array.from({ length: 400 }, (_, r) => Array.from({ length: 20 }, (_cell, c) => cell(r, c))),
    );
    const bytes = await sent([large]);
    expect(measureCommand(large) + 1_500).toBeGreaterThan(bytes);
    expect(measureCommand(large)).toBeLessThan(1.3 * bytes);
  });

  it("counts formulas", async () => {
    const formulas = write(
      "Sheet1",
      0,
      0,
      Array.from({ length: 300 }, (_, r) => Array.from({ length: 5 }, () => ({ formula: `=SUM($A$${r + 1}:$E$${r + 1})*"é"` }))),
    );
    const bytes = await sent([formulas], tableSheet("Other", "Other", ["A"], [[1]]));
    expect(measureCommand(formulas) + 1_500).toBeGreaterThan(bytes);
  });
});
