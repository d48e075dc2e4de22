import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { OfficeHost } from "../../../src/host/office/office-host.js";
import { openOffice } from "./open-office.js";

const library = createRequire(import.meta.url);

/** Classes of ours that stand for several of the library's. */
const several: Record<string, string[]> = {
  ChartPartFormat: ["ChartTitleFormat", "ChartAxisFormat", "ChartAxisTitleFormat", "ChartLegendFormat", "ChartSeriesFormat", "ChartAreaFormat", "ChartGridlinesFormat", "ChartDataLabelFormat", "ChartPlotAreaFormat", "ChartPointFormat"],
};

/** Names under which the library sets what it documents, and reads, under others. */
const shorter = ["Worksheet.Gridlines", "Worksheet.Headings"];

const changed = "Microsoft has changed the private messages of office-js: read them again as in src/host/office/protocol.ts, and only then pin the new version";

describe("the private protocol of office-js", () => {
  it("is the one that was read: version 1.1.110", () => {
    const { version } = JSON.parse(readFileSync(library.resolve("@microsoft/office-js/package.json"), "utf8")) as { version: string };
    expect(version, changed).toBe("1.1.110");
  });

  it("sends actions and object paths under the names that we answer", async () => {
    const { host, run } = await openOffice();
    const seen: unknown[] = [];
    host.beforeRequest = (body) => void seen.push(JSON.parse(JSON.stringify(body)));
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRange("A1");
      range.values = [[1]];
      range.load("values,format/fill/color");
      await context.sync();
    });
    expect(seen[0], changed).toEqual({
      AutoKeepReference: true,
      Actions: [
        { Id: 2, ActionType: 1, Name: "", ObjectPathId: 1 },
        { Id: 4, ActionType: 1, Name: "", ObjectPathId: 3 },
        { Id: 6, ActionType: 1, Name: "", ObjectPathId: 5 },
        { Id: 8, ActionType: 1, Name: "", ObjectPathId: 7 },
        { Id: 9, ActionType: 3, Name: "_KeepReference", ObjectPathId: 7, ArgumentInfo: { Arguments: [] } },
        { Id: 10, ActionType: 1, Name: "", ObjectPathId: 7 },
        { Id: 11, ActionType: 4, Name: "Values", ObjectPathId: 7, ArgumentInfo: { Arguments: [[[1]]] } },
        { Id: 12, ActionType: 2, Name: "", ObjectPathId: 7, QueryInfo: { Select: ["values", "format/fill/color"] }, L: [1, 3, 5, 7] },
      ],
      ObjectPaths: {
        1: { Id: 1, ObjectPathType: 1, Name: "" },
        3: { Id: 3, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
        5: { Id: 5, ObjectPathType: 5, Name: "", ParentObjectPathId: 3, ArgumentInfo: { Arguments: ["Data"] } },
        7: { Id: 7, ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 5, ArgumentInfo: { Arguments: ["A1"] } },
      },
    });
  });

  it("knows every class and every member that the stand-in answers", async () => {
    const { Excel } = await openOffice();
    const classes = Excel as unknown as Record<string, { prototype: object } | undefined>;
    const strange: string[] = [];
    for (const [name, { properties, navigation, methods }] of Object.entries(OfficeHost.classes)) {
      const sources = (several[name] ?? [name]).map((each) => classes[each]?.prototype);
      const texts = sources.map((prototype) => (prototype ? memberTexts(prototype) : ""));
      const members = [...Object.keys(properties ?? {}), ...Object.keys(navigation ?? {}), ...Object.keys(methods ?? {})];
      for (const member of members) if (!texts.some((text) => new RegExp(`\\b${member}\\b`, "i").test(text))) strange.push(`${name}.${member}`);
    }
    expect(strange, changed).toEqual(shorter);
  });
});

/** The names of a class's members, and its source, in which stand the names that go over the wire. */
function memberTexts(prototype: object): string {
  const names = Object.getOwnPropertyNames(prototype);
  return names.map((name) => Object.values(Object.getOwnPropertyDescriptor(prototype, name) ?? {}).join(" ").concat(` ${name}`)).join("\n");
}
