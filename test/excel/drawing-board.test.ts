import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyCommands } from "../../src/excel/apply-commands.js";
import { mergeAreas } from "../../src/excel/commands/merge-areas.js";
import { runInWorkbook } from "../../src/excel/run-in-workbook.js";
import type { Area, Command } from "../../src/workbook/commands.js";
import { lookFormat } from "../../src/workbook/looks.js";
import { area, tableSheet } from "./commands-for-tests.js";
import { openWorkbook } from "./open-workbook.js";

const cellsOf = (areas: readonly Area[]): string[] =>
  areas.flatMap((one) => Array.from({ length: one.rows * one.columns }, (_, i) => `${one.row + Math.floor(i / one.columns)},${one.column + (i % one.columns)}`)).sort();

describe("mergeAreas", () => {
  it("joins columns and rows that look alike", () => {
    expect(mergeAreas([area("S", 2, 0, 9), area("S", 2, 1, 9), area("S", 2, 3, 9)])).toEqual([area("S", 2, 0, 9, 2), area("S", 2, 3, 9)]);
    expect(mergeAreas([area("S", 1, 0), area("S", 2, 0), area("S", 1, 1), area("S", 2, 1)])).toEqual([area("S", 1, 0, 2, 2)]);
  });

  it("covers the same cells, whatever the areas", () => {
    const cells = fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(5)), { selector: ([r, c]) => r * 10 + c });
    fc.assert(
      fc.property(cells, (all) => {
        const areas = all.map(([row, column]) => area("S", row, column));
        expect(cellsOf(mergeAreas(areas))).toEqual(cellsOf(areas));
      }),
    );
  });
});

describe("looks of many areas", () => {
  async function fills(commands: Command[], addresses: string[]): Promise<string[]> {
    await runInWorkbook((context) => applyCommands(context, commands));
    return runInWorkbook(async (context) => {
      const ranges = addresses.map((address) => context.workbook.worksheets.getItem("Partners").getRange(address).load("format/fill/color"));
      await context.sync();
      return ranges.map((range) => range.format.fill.color.toUpperCase());
    });
  }
  const sheet = tableSheet("Partners", "Partners", ["Code"], [["P1"], ["P2"]]);
  const input = lookFormat("input").fill?.toUpperCase();
  const computed = lookFormat("computed").fill?.toUpperCase();

  it("let the later look win where two overlap", async () => {
    await openWorkbook();
    const commands: Command[] = [
      ...sheet,
      { do: "look", areas: [area("Partners", 2, 0, 2, 1)], look: "input" },
      { do: "look", areas: [area("Partners", 3, 0)], look: "computed" },
      { do: "look", areas: [area("Partners", 2, 0)], look: "computed" },
      { do: "look", areas: [area("Partners", 2, 0)], look: "input" },
    ];
    expect(await fills(commands, ["A3", "A4"])).toEqual([input, computed]);
  });

  it("are drawn where the cells stood, when rows come in later", async () => {
    await openWorkbook();
    const commands: Command[] = [...sheet, { do: "look", areas: [area("Partners", 2, 0)], look: "input" }, { do: "insert-rows", sheet: "Partners", row: 0, count: 3 }];
    expect((await fills(commands, ["A6"]))[0]).toBe(input);
  });

  it("grow with the number of different looks, not with the number of areas", async () => {
    const bytes = async (count: number): Promise<number> => {
      const { host } = await openWorkbook();
      const areas = Array.from({ length: count }, (_, c) => area("Sheet1", 0, 2 * c, 500, 1));
      await runInWorkbook((context) => applyCommands(context, areas.map((one): Command => ({ do: "look", areas: [one], look: "input" }))));
      return host.statistics.requestBytes;
    };
    expect((await bytes(41)) - (await bytes(1))).toBeLessThan(40 * 100);
  });
});
