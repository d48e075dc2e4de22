import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { importCycle, importFaults, nameFaults, syntaxFaults, testFaults } from "./house-rules.js";
import { readSource } from "./source-file.js";

const root = path.resolve(import.meta.dirname, "../..");

function readFolder(folder: string): { readonly path: string; readonly content: string }[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file.replaceAll(path.sep, "/")}`)
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.endsWith(".d.ts"))
    .map((file) => ({ path: file, content: readFileSync(path.join(root, file), "utf8") }));
}

const sources = readFolder("src").map((file) => readSource(file.path, file.content));
const tests = readFolder("test").map((file) => readSource(file.path, file.content));

describe("the rooms of the house", () => {
  it("import only from where architecture allows", () => {
    expect(sources.flatMap(importFaults)).toEqual([]);
  });

  it("import in one direction, without a circle", () => {
    expect(importCycle(sources)).toEqual([]);
  });

  it("keep the clock, chance, Office.js, catch and default exports in their places", () => {
    expect(sources.flatMap(syntaxFaults)).toEqual([]);
  });

  it("hold files named for what they say", () => {
    expect([...sources, ...tests].flatMap((file) => nameFaults(file.path))).toEqual([]);
  });

  it("are tested without skipping", () => {
    expect(tests.flatMap(testFaults)).toEqual([]);
  });
});

describe("the rules", () => {
  const faults = (file: string, content: string): string[] => {
    const source = readSource(file, content);
    return [...importFaults(source), ...syntaxFaults(source), ...testFaults(source), ...nameFaults(file)];
  };

  it.each([
    ["a room above", "src/core/a.ts", `import { x } from "../words/x.js";`],
    ["the demo", "src/taskpane/a.ts", `import type { x } from "../demo/x.js";`],
    ["anything of ours in the stand-in", "src/host/a.ts", `export type A = import("../workbook/content.js").Content;`],
    ["a package that the room does not know", "src/core/a.ts", `import { useState } from "react";`],
    ["Node in the pane", "src/taskpane/a.ts", `const fs = await import("node:fs");`],
    ["a re-export", "src/core/a.ts", `export { b } from "./b.js";`],
    ["a default export", "src/core/a.ts", `export default function a() {}`],
    ["a default export by name", "src/core/a.ts", `const a = 1; export default a;`],
    ["the clock", "src/core/a.ts", `export const now = Date.now();`],
    ["today", "src/workbook/a.ts", `export const today = new Date();`],
    ["chance", "src/words/a.ts", `export const x = Math.random();`],
    ["Excel outside its room", "src/workbook/a.ts", `export function a(range: Excel.Range) { range.load(); }`],
    ["Office outside its room", "src/taskpane/a.ts", `await Office.onReady();`],
    ["a swallowed error", "src/excel/a.ts", `try { a(); } catch { b(); }`],
    ["a swallowed rejection", "src/taskpane/a.ts", `void a().catch(() => undefined);`],
    ["a skipped test", "test/core/a.test.ts", `it.skip("adds", () => {});`],
    ["a lonely test", "test/core/a.test.ts", `describe.only("add", () => {});`],
    ["a name that says nothing", "src/core/overlap/string-utils.ts", ``],
    ["a folder that says nothing", "src/core/helpers/a.ts", ``],
    ["a barrel", "src/core/index.ts", ``],
    ["a catch in a starter", "src/demo/start/a.mjs", `try { a(); } catch { b(); }`],
    ["a room above from a starter", "src/core/a.mjs", `import { x } from "../words/x.js";`],
    ["the demo in what is delivered to Excel", "src/excel/a.ts", `import { x } from "../release/x.js";`],
    ["a name in another case", "src/core/measureOverlap.ts", ``],
  ])("refuse %s", (_, file, content) => {
    expect(faults(file, content)).toHaveLength(1);
  });

  it("let through what is in its place", () => {
    expect(faults("src/excel/read-workbook.ts", `import type { Content } from "../workbook/content.js"; export const day = new Date(0); await Excel.run(read);`)).toEqual([]);
  });

  it("find a circle of imports between starters", () => {
    const a = readSource("src/demo/start/a.mjs", `import { b } from "./b.mjs";`);
    const b = readSource("src/demo/start/b.mjs", `export { a } from "./a.mjs";`);
    expect(importCycle([a, b])).toEqual(["src/demo/start/a", "src/demo/start/b", "src/demo/start/a"]);
  });

  it("find a circle of imports", () => {
    const a = readSource("src/core/a.ts", `import { b } from "./b.js";`);
    const b = readSource("src/core/b.ts", `import { a } from "./a.js";`);
    expect(importCycle([a, b])).toEqual(["src/core/a", "src/core/b", "src/core/a"]);
  });
});
