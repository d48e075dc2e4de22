import { describe, expect, it } from "vitest";
import { measureCommand } from "../../src/excel/measure-command.js";
import { splitCommands } from "../../src/excel/split-commands.js";
import { area, write } from "./commands-for-tests.js";

const tall = write("S", 0, 0, Array.from({ length: 400 }, (_, r) => [`row ${r}`, r]));

describe("splitCommands", () => {
  it("keeps everything in one request as long as it fits", () => {
    expect(splitCommands([tall, tall, tall], 1_500_000)).toHaveLength(1);
  });

  it("never exceeds the limit, keeps the order and loses no cell", () => {
    const groups = splitCommands([tall, tall], 16_000);
    for (const group of groups) expect(group.reduce((bytes, { command }) => bytes + measureCommand(command), 0)).toBeLessThanOrEqual(16_000);
    const written = groups.flat().flatMap(({ command }) => (command.do === "write" ? command.cells : []));
    expect(written).toEqual([...(tall.do === "write" ? tall.cells : []), ...(tall.do === "write" ? tall.cells : [])]);
  });

  it("says where each part of a cut write goes", () => {
    const rows = splitCommands([tall], 16_000)
      .flat()
      .flatMap(({ command, index }) => (command.do === "write" ? [{ index, row: command.area.row, rows: command.area.rows }] : []));
    expect(rows.reduce((next, part) => (expect(part).toMatchObject({ index: 0, row: next }), next + part.rows), 0)).toBe(400);
  });

  it("keeps what finishes a write with it", () => {
    const table = { do: "add-table", name: "T", area: area("S", 0, 0, 400, 2), filter: false } as const;
    const groups = splitCommands([tall, table], measureCommand(tall));
    expect(groups.map((group) => group.map(({ command }) => command.do))).toEqual([["write", "add-table"]]);
  });
});
