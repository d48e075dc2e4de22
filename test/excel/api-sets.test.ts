import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { EXCEL_API_FLOOR } from "../../src/excel/requirements.js";
import { compareVersions, manifestFloor, readApiUse } from "./api-sets.js";

const root = path.resolve(import.meta.dirname, "../..");

/** Sources that name Excel's library. */
const sources = ["excel", "taskpane", "demo"].flatMap((room) =>
  readdirSync(path.join(root, "src", room), { recursive: true, encoding: "utf8" })
    .map((file) => path.join(root, "src", room, file))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts") && (room === "excel" || /\b(Excel|Office|OfficeExtension)\.(?!js)/.test(readFileSync(file, "utf8")))),
);

/** One line of code in a file beside the others. */
function probe(name: string, line: string): [string, string] {
  const text = `import { setIsSupported } from "./requirements.js";\nexport function probe(range: Excel.Range, sheet: Excel.Worksheet, path: string): unknown {\n  ${line}\n  return [range, sheet, path, setIsSupported];\n}\n`;
  return [path.join(root, "src/excel", `probe-${name}.ts`), text];
}

const probes = new Map([
  probe("point", "range.valuesAsJson;"),
  probe("load", 'range.load("valuesAsJson");'),
  probe("deep-load", 'sheet.names.load("items/name,items/arrayValues/valuesAsJson");'),
  probe("taken", "const { valuesAsJson } = range; valuesAsJson;"),
  probe("given", "range.set({ valuesAsJson: [] });"),
  probe("value", 'range.clear("ResetContents");'),
  probe("list", 'const source: Excel.ChartDataSourceType | "List" = "List"; source;'),
  probe("guard", 'if (setIsSupported("ExcelApi", "1.16")) range.valuesAsJson;'),
  probe("guard-and", 'setIsSupported("ExcelApi", "1.17") && range.valuesAsJson;'),
  probe("guard-low", 'if (setIsSupported("ExcelApi", "1.14")) range.valuesAsJson;'),
  probe("guard-else", 'if (setIsSupported("ExcelApi", "1.16")) range.values; else range.valuesAsJson;'),
  probe("unknown", "range.load(path);"),
  probe("online", "sheet.tables.getItemAt(0).rows.deleteRows([1]);"),
]);
const floor = manifestFloor(path.join(root, "manifest.xml"));
const use = readApiUse(probes, [...sources, ...probes.keys()], floor);
const ofProbe = (name: string) => use.above.filter(({ place }) => place.startsWith(`probe-${name}.ts:`)).map(({ member, needs }) => `${member}: ${needs}`);

describe("members of Office.js that the product uses", () => {
  it("are in the requirement sets that the manifest asks for, or guarded by setIsSupported", () => {
    expect(use.above.filter(({ place }) => !place.startsWith("probe-"))).toEqual([]);
  });

  it("are known before they are asked for: no path of load is made up as the program runs", () => {
    expect(use.unknownLoads.filter((place) => !place.startsWith("probe-"))).toEqual([]);
  });

  it("are those of the core path, each with its set", () => {
    expect(use.members.size).toBeGreaterThan(120);
    expect(Object.fromEntries(use.members)).toMatchObject({
      "Range.formulas": "ExcelApi 1.1",
      "Range.untrack": "ExcelApi 1.1",
      "Table.resize": "ExcelApi 1.13",
      "Table.worksheet": "ExcelApi 1.2",
      "TableColumn.values": "ExcelApi 1.1",
      "WorksheetCollection.onChanged": "ExcelApi 1.9",
    });
  });

  it("set the same floor as the code", () => {
    expect(floor["ExcelApi"]).toBe(EXCEL_API_FLOOR);
    const needed = [...use.members.values()].filter((set) => set.startsWith("ExcelApi ") && compareVersions(set.slice(9), EXCEL_API_FLOOR) <= 0);
    // As low as can be: a floor that nothing needs shuts people out.
    expect(needed).toContain(`ExcelApi ${EXCEL_API_FLOOR}`);
  });
});

describe("a member above the floor", () => {
  it.each([
    ["point", ["Range.valuesAsJson: ExcelApi 1.16"]],
    ["load", ["Range.valuesAsJson: ExcelApi 1.16"]],
    ["deep-load", ["NamedItemArrayValues.valuesAsJson: ExcelApi 1.16"]],
    ["taken", ["Range.valuesAsJson: ExcelApi 1.16"]],
    ["given", ["RangeUpdateData.valuesAsJson: ExcelApi 1.16"]],
    ["value", ["ClearApplyTo.resetContents: ExcelApi 1.18"]],
    ["list", ["ChartDataSourceType.list: ExcelApi 1.15"]],
    ["online", ["TableRowCollection.deleteRows: ExcelApiOnline 1.1"]],
    ["guard-low", ["Range.valuesAsJson: ExcelApi 1.16"]],
    ["guard-else", ["Range.valuesAsJson: ExcelApi 1.16"]],
  ] as const)("is found in: %s", (name, expected) => {
    expect(ofProbe(name)).toEqual(expected);
  });

  it.each(["guard", "guard-and"])("may be used where Excel says that it has it: %s", (name) => {
    expect(ofProbe(name)).toEqual([]);
  });

  it("cannot hide in a path that is made up as the program runs", () => {
    expect(use.unknownLoads).toContain("probe-unknown.ts:3");
  });
});
