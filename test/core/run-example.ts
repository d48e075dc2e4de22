import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { expect } from "vitest";

const SOURCE = join(import.meta.dirname, "../../src");
const CORE = join(SOURCE, "core");

/** Paths of all files of core, from `src/core`. */
export const coreFiles: readonly string[] = readdirSync(CORE, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

export function readCoreFile(file: string): string {
  return readFileSync(join(CORE, file), "utf8");
}

/** Paths of all files of the other rooms whose comments hold examples, from `src`. */
export const otherFiles: readonly string[] = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter(
  (file) => /\.(ts|tsx|mts)$/.test(file) && !file.startsWith(join("core", "/")) && readFileSync(join(SOURCE, file), "utf8").includes("@example"),
);

export function readSourceFile(file: string): string {
  return readFileSync(join(SOURCE, file), "utf8");
}

/** What runs the examples of a file outside core: all that it exports, by name. */
export async function exampleRunnerOf(file: string): Promise<(example: Example) => void> {
  return runnerWith((await import(join(SOURCE, file))) as Record<string, unknown>);
}

/** What stands before an example, and what it should give. */
export interface Example {
  /** Statements `const … ;` that come before it in the same block. */
  setup: readonly string[];
  expression: string;
  expected: string;
}

/**
 * The examples of a piece of code: `expression // => value`, an expression over one or several lines. What begins with `const` and ends
 * with a semicolon is kept for the expressions that follow; lines of comment are skipped.
 */
export function examplesIn(code: string): Example[] {
  const examples: Example[] = [];
  const setup: string[] = [];
  let pending = "";
  for (const line of code.split("\n")) {
    const end = /^(.*?)\s*\/\/ => (.+?)\s*$/.exec(line);
    if (end) {
      examples.push({ setup: [...setup], expression: (pending + (end[1] as string)).trim(), expected: end[2] as string });
      pending = "";
    } else if (!/^\s*\/\//.test(line)) {
      pending += `${line}\n`;
      if (!/^\s*const [\s\S]*;\s*$/.test(pending)) continue;
      setup.push(pending.trim());
      pending = "";
    }
  }
  if (pending.trim() !== "") throw new Error(`An example without a value: ${pending.trim()}`);
  return examples;
}

/** What runs examples: all that core exports, by name. */
export async function exampleRunner(): Promise<(example: Example) => void> {
  const names: Record<string, unknown> = {};
  for (const file of coreFiles) Object.assign(names, (await import(join(CORE, file))) as object);
  return runnerWith(names);
}

function runnerWith(names: Readonly<Record<string, unknown>>): (example: Example) => void {
  return ({ setup, expression, expected }) => {
    const context = createContext({ ...names, Float64Array, Uint8Array, Map });
    for (const statement of setup) runInContext(statement, context);
    const raw: unknown = runInContext(`(${expression})`, context);
    // Typed arrays are shown as lists.
    const actual: unknown = ArrayBuffer.isView(raw) ? Array.from(raw as unknown as ArrayLike<number>) : raw;
    expect(matches(actual, runInContext(`(${expected})`, context)), `${JSON.stringify(actual)} is not ${expected}`).toBe(true);
  };
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
