import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDelimited } from "../../../src/core/import/parse-delimited.js";

const problemsOf = (text: string): string[] =>
  parseDelimited(text, "f.csv").problems.map(({ code, severity, place }) => `${severity} ${code} ${place.line ?? "-"}:${place.fileColumn ?? "-"}`);

describe("parseDelimited", () => {
  it.each([
    ["semicolons", ";"],
    ["commas", ","],
    ["tabs", "\t"],
    ["bars", "|"],
  ])("finds %s", (_, delimiter) => {
    const text = [["name", "a", "b"], ["X", "1", "2"], ["Y", "3", ""]].map((cells) => cells.join(delimiter)).join("\r\n");
    const { table, problems } = parseDelimited(text, "f.csv");
    expect(table).toEqual({ file: "f.csv", delimiter, headers: ["name", "a", "b"], headerLine: 1, rows: [{ line: 2, cells: ["X", "1", "2"] }, { line: 3, cells: ["Y", "3", ""] }] });
    expect(problems).toEqual([]);
  });

  it("is not misled by decimal commas, nor by commas in names", () => {
    expect(parseDelimited("nom;a;b\nX, Y;1,5;2,5\nZ, T;1,5;3,5\n", "f").table?.delimiter).toBe(";");
    expect(parseDelimited('name,a,b\n"X; Y",1,2\n"Z; T",3,4\n', "f").table?.delimiter).toBe(",");
  });

  it("obeys a first line that says the separator, and still counts it as a line", () => {
    const { table } = parseDelimited("sep=|\nname|a;b\nX|1\n", "f");
    expect(table?.headers).toEqual(["name", "a;b"]);
    expect(table?.rows).toEqual([{ line: 3, cells: ["X", "1"] }]);
  });

  it("counts the lines of the file, through empty lines and line breaks in quotes", () => {
    const { table } = parseDelimited('name;a\n\n"X\nsuite";1\r\n;;\nY;2', "f");
    expect(table?.rows.map(({ line }) => line)).toEqual([3, 6]);
  });

  it("reads quotes, doubled quotes, spaces around cells and mixed line ends", () => {
    const { table, problems } = parseDelimited('name;a\r\n"Le ""Centre""; annexe";  1 \rY\u00A0;\u00A02\n', "f");
    expect(table?.rows.map(({ cells }) => cells)).toEqual([['Le "Centre"; annexe', "1"], ["Y", "2"]]);
    expect(problems).toEqual([]);
  });

  it("gives a file of one column as such", () => {
    expect(parseDelimited("name\nX\nY", "f").table?.delimiter).toBeNull();
  });

  it.each([
    ["an empty file", "", ["error file-empty -:-"]],
    ["spaces only", " \n\n ", ["error file-empty -:-"]],
    ["headers only", "name;a\n", ["error file-empty -:-"]],
    ["the same header twice", "name;Droit;droit \nX;1;2", ["error file-header-duplicate 1:3"]],
    ["a column without header", "name;;b\nX;1;2", ["error file-header-missing 1:2"]],
    ["too many cells", "name;a\nX;1\nY;1;2\nZ;3", ["error file-line-ragged 3:3"]],
    ["too few cells", "name;a;b\nX;1;2\nY;1\nZ;3;4", ["warning file-line-ragged 3:2"]],
    ["a quotation mark that is never closed", 'name;a\nX;1\n"Y;2\nZ;3\n', ["error file-quotes 3:-"]],
    ["text after a closing quotation mark", 'name;a\n"X"bis;1\nY;2\n', ["error file-quotes 2:-"]],
  ])("says the place of %s", (_, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  it("accepts separators that spreadsheet programs leave at the end, and an empty corner", () => {
    expect(problemsOf(";a;b;;\nX;1;2;;\nY;3;4;;;")).toEqual([]);
  });

  it("gives back any cells written by the rules, with their lines", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "é", " ", '"', ";", ",", "\n", "1", "’"), maxLength: 8 }).map((text) => text.trim());
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, (rows) => {
        const filled = rows.map(([first, ...rest]) => [`x${first}`.trim(), ...rest]);
        const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const text = [["name", "b", "c"], ...filled].map((cells) => cells.map(quote).join(";")).join("\r\n");
        const read = parseDelimited(`sep=;\n${text}`, "f").table;
        expect(read?.rows.map(({ cells }) => cells)).toEqual(filled);
        const lines: number[] = [];
        let line = 3;
        for (const cells of filled) {
          lines.push(line);
          line += 1 + cells.join("").split("\n").length - 1;
        }
        expect(read?.rows.map((row) => row.line)).toEqual(lines);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
