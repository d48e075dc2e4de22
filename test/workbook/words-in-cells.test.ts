import { describe, expect, it } from "vitest";
import { DIMENSION_IDS } from "../../src/core/project/project.js";
import { SHARING_KEYS } from "../../src/core/sharing/compare-keys.js";
import { LANGUAGES } from "../../src/words/language.js";
import { sheetWords } from "../../src/words/sheets.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import type { CellContent, ColumnDescription, TableDescription } from "../../src/workbook/description.js";
import { lookFormat } from "../../src/workbook/looks.js";
import { planChanges } from "../../src/workbook/plan/plan-changes.js";
import { readEntry } from "../../src/demo/page/cell-entry.js";
import { formatValue } from "../../src/host/calculation/format-value.js";
import { loadExample } from "../agreement/load-example.js";
import { openBuiltModel } from "./built-model.js";

const EXAMPLES = ["orsenne", "openapc-fr"] as const;
const CASES = EXAMPLES.flatMap((example) => LANGUAGES.map((language) => [example, language] as const));

interface Cell {
  table: TableDescription;
  column: ColumnDescription;
  before: ColumnDescription | undefined;
  content: CellContent;
}

async function cellsOf(example: string, language: (typeof LANGUAGES)[number]): Promise<Cell[]> {
  const { sheets } = describeWorkbook(await loadExample(example, language), language);
  return sheets
    .filter(({ hidden }) => hidden !== true)
    .flatMap(({ tables }) => tables.flatMap((table) => table.rows.flatMap(({ cells }) => table.columns.map((column, c): Cell => ({ table, column, before: table.columns[c - 1], content: cells[c] ?? null })))));
}

describe("the words of the sheets", () => {
  it.each(CASES)("of %s in %s name dimensions and sharing keys by their label; an id stands in grey, after its label, or nowhere", async (example, language) => {
    const ids: readonly string[] = [...DIMENSION_IDS, ...SHARING_KEYS];
    const cells = (await cellsOf(example, language)).filter(({ content }) => typeof content === "string" && ids.includes(content));
    expect(cells.map(({ table, column, content }) => [table.id, column.id, column.look, content])).toEqual(DIMENSION_IDS.map((id) => ["Dimensions", "code", "code", id]));
    expect(cells.every(({ table }) => table.columns[0]?.id === "label")).toBe(true);
  });

  it.each(CASES)("of %s in %s do not touch the figure or date before them", async (example, language) => {
    const touching = (await cellsOf(example, language)).filter(
      ({ column, before, content }) => typeof content === "string" && before !== undefined && lookFormat(before.look).horizontal === undefined && (before.format !== undefined || before.holds !== undefined) && lookFormat(column.look).indent === undefined,
    );
    expect(touching.map(({ table, column }) => `${table.id}.${column.id}`)).toEqual([]);
  });
});

describe("headers", () => {
  it("stand on the side of what is below them: right above figures, indented above texts, and beside buttons to filter", async () => {
    const description = describeWorkbook(await loadExample("orsenne", "en"), "en");
    const { commands } = planChanges(null, description, { sheets: [{ id: "1", name: "Sheet1", visible: true, protected: false }], tables: [] }, { tables: [], sheets: [{ id: "1", top: [], used: null }], names: [], charts: [] });
    const looks = commands.flatMap((command) => (command.do === "look" ? command.areas.map((area) => ({ ...area, look: command.look })) : []));
    const drawn = description.sheets.flatMap(({ tab, tables }) =>
      tables.flatMap((table) =>
        table.columns.map((column, c) => {
          const at = { row: table.row, column: table.column + c };
          const found = looks.filter((area) => area.sheet === tab && area.row === at.row && area.rows === 1 && at.column >= area.column && at.column < area.column + area.columns);
          return { id: `${table.id}.${column.id}`, looks: found.map(({ look }) => look), filter: table.filter === true, left: lookFormat(column.look).horizontal === "Left" };
        }),
      ),
    );
    expect(drawn.filter(({ looks: found }) => found.length !== 1)).toEqual([]);
    expect(drawn.filter(({ looks: [look], filter, left }) => look === "header-figure" && (filter || left))).toEqual([]);
    const look = (id: string): string | undefined => drawn.find((one) => one.id === id)?.looks[0];
    expect(["Means.value", "Partners.joined", "Scores.rank"].map(look)).toEqual(["header-figure", "header-figure", "header-figure"]);
    expect(["Partners.institution", "Partners.code", "Checks.count"].map(look)).toEqual(["header", "header", "header"]);
  });
});

describe("columns", () => {
  it.each(CASES)("of %s in %s hold texts that are indented, or figures with a format", async (example, language) => {
    const columns = new Map((await cellsOf(example, language)).map(({ table, column }) => [`${table.id}.${column.id}`, column]));
    const neither = [...columns].filter(([, { look, format, holds }]) => lookFormat(look).horizontal === undefined && format === undefined && holds === undefined);
    expect(neither.map(([id]) => id)).toEqual([]);
  });
});

describe("cells to fill in", () => {
  it.each(CASES)("of %s in %s look so, a code that is chosen from a list too", async (example, language) => {
    const listed = (await cellsOf(example, language)).filter(({ column }) => column.role === "input" && (column.validation?.kind === "list" || column.validation?.kind === "list-from"));
    expect(new Set(listed.map(({ table, column }) => `${table.id}.${column.id}`)).size).toBeGreaterThan(15);
    expect(listed.filter(({ column }) => !column.look.startsWith("input")).map(({ table, column }) => `${table.id}.${column.id}`)).toEqual([]);
  });
});

describe("percentages", () => {
  it.each(CASES)("of %s in %s stand in the language's own way, in cells and on the axes of charts", async (example, language) => {
    const { sheets } = describeWorkbook(await loadExample(example, language), language, { selfTest: true });
    const formats = sheets.flatMap(({ tables, charts }) => [...tables.flatMap(({ columns, rows }) => [...columns.map(({ format }) => format), ...rows.flatMap((row) => Object.values(row.formats ?? {}))]), ...charts.map(({ format }) => format)]);
    const shares = new Set(formats.filter((format) => format?.includes("%")));
    expect(shares.size).toBeGreaterThan(2);
    const shown = [...shares].map((format = "") => formatValue(0.2256, format, language));
    expect(shown.filter((text) => !(language === "fr" ? /^\+?\d+(,\d+)?\u00a0%$/ : /^\+?\d+(\.\d+)?%$/).test(text))).toEqual([]);
  });

  it.each(LANGUAGES)("typed as such or as plain figures are read as shares and keep the look of their cell, in %s", async (language) => {
    const project = await loadExample("orsenne", language);
    const model = await openBuiltModel(project, language);
    const partners = model.tables.find(({ name }) => name === "Partners") ?? expect.unreachable("there are partners");
    const share = describeWorkbook(project, language).sheets.flatMap(({ tables }) => tables).find(({ id }) => id === "Partners")?.columns.findIndex(({ id }) => id === "share") ?? -1;
    const cell = { row: partners.ref.row + 1, column: partners.ref.column + share, rows: 1, columns: 1 };
    for (const typed of ["22%", "22\u00a0%", "22"]) {
      model.write(partners.sheet, cell, [[readEntry(typed, language, sheetWords(language).formats.percent)]], "person");
      const [[held] = []] = model.cells(partners.sheet, cell);
      expect([held?.value, held?.numberFormat]).toEqual([0.22, sheetWords(language).formats.percent]);
    }
  });
});

describe("the figures of a submission", () => {
  it("are written in the format of what they are: a burden and a share of needs in percent, each in its own rows", async () => {
    const project = await loadExample("orsenne", "en");
    const description = describeWorkbook(project, "en");
    const { commands } = planChanges(null, description, { sheets: [{ id: "1", name: "Sheet1", visible: true, protected: false }], tables: [] }, { tables: [], sheets: [{ id: "1", top: [], used: null }], names: [], charts: [] });
    const tab = sheetWords("en").tabs.Versions;
    const figures = description.sheets.flatMap(({ tables }) => tables).find(({ id }) => id === "VersionFigures") ?? expect.unreachable("there are figures of submissions");
    const formatOf = (row: number, column: number): string[] =>
      commands.flatMap((command) =>
        command.do === "number-format" ? command.areas.flatMap((area) => (area.sheet === tab && row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns ? [command.format] : [])) : [],
      );
    const value = figures.columns.findIndex(({ id }) => id === "value");
    const figure = figures.columns.findIndex(({ id }) => id === "figure");
    const formats = new Map(figures.rows.map(({ cells }, r) => [cells[figure], formatOf(figures.row + 1 + r, value)]));
    expect([formats.get("burden"), formats.get("coverage")]).toEqual([["0.0%"], ["0%"]]);
    expect(formats.get("score")).toEqual([figures.columns[value]?.format]);
  });
});

describe("the groups of close partners", () => {
  it.each(LANGUAGES)("name all members while there are few, else the first and how many others, in %s", async (language) => {
    const { sheets } = describeWorkbook(await loadExample("openapc-fr", language), language);
    const groups = sheets.flatMap(({ tables }) => tables).find(({ id }) => id === "CloseGroups") ?? expect.unreachable("there are groups");
    const [members, size] = ["members", "size"].map((id) => groups.columns.findIndex((column) => column.id === id));
    const counts = groups.rows.map(({ cells }) => ({ names: (cells[members ?? 0] as string).split(" · ").length, size: Number(cells[size ?? 0]) }));
    expect(counts.some((group) => group.size > 12)).toBe(true);
    expect(counts.filter((group) => group.names !== (group.size > 12 ? 8 : group.size))).toEqual([]);
  });
});
