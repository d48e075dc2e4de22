import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";

const CORE = join(import.meta.dirname, "../../src/core");

interface Example {
  file: string;
  expression: string;
  expected: string;
}

/** Lines `expression // => value` after each `@example`, to the end of the comment. */
function examplesIn(file: string): Example[] {
  const examples: Example[] = [];
  for (const comment of readFileSync(join(CORE, file), "utf8").matchAll(/\/\*\*[\s\S]*?\*\//g)) {
    const after = comment[0].split("@example")[1];
    for (const line of after?.split("\n") ?? []) {
      const match = /^\s*\*?\s*(.+?)\s*\/\/ => (.+?)\s*$/.exec(line);
      if (match) examples.push({ file, expression: match[1] as string, expected: match[2] as string });
    }
  }
  return examples;
}

/** Numbers are equal to the digits that the example prints. */
function matches(actual: unknown, expected: unknown): boolean {
  if (typeof expected === "number" && typeof actual === "number") {
    const digits = /\.(\d+)/.exec(String(expected))?.[1]?.length ?? 0;
    return Number.isNaN(expected) ? Number.isNaN(actual) : Math.abs(actual - expected) <= (digits >= 3 ? 0.51 * 10 ** -digits : 1e-9);
  }
  if (expected === null || typeof expected !== "object") return Object.is(actual, expected);
  if (actual === null || typeof actual !== "object") return false;
  const keys = Object.keys(expected);
  const own = actual as Record<string, unknown>;
  return (
    Array.isArray(actual) === Array.isArray(expected) &&
    Object.keys(own).length === keys.length &&
    keys.every((key) => matches(own[key], (expected as Record<string, unknown>)[key]))
  );
}

const files = readdirSync(CORE, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const examples = files.flatMap(examplesIn);

describe("examples of core", async () => {
  const names: Record<string, unknown> = {};
  for (const file of files) {
    Object.assign(names, (await import(join(CORE, file))) as object);
  }
  const context = { ...names, Float64Array, Uint8Array, Map };
  const evaluate = (code: string): unknown => runInNewContext(`(${code})`, context);

  it.each(examples)("$file: $expression", ({ expression, expected }) => {
    const raw: unknown = evaluate(expression);
    // Typed arrays are shown as lists.
    const actual: unknown = ArrayBuffer.isView(raw) ? Array.from(raw as unknown as ArrayLike<number>) : raw;
    expect(matches(actual, evaluate(expected)), `${JSON.stringify(actual)} is not ${expected}`).toBe(true);
  });

  it("every public function has one", () => {
    const lacking = files.filter((file) => {
      // Reading files is shown by its tests: a table of cells makes no short example.
      if (file.startsWith("import/")) return false;
      const text = readFileSync(join(CORE, file), "utf8");
      return /^export (async )?function /m.test(text) && !text.includes("@example");
    });
    expect(lacking).toEqual([]);
  });
});
