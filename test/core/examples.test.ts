import { describe, expect, it } from "vitest";

import { coreFiles, exampleRunner, exampleRunnerOf, examplesIn, otherFiles, readCoreFile, readSourceFile, type Example } from "./run-example.js";

/** The examples after each `@example`, to the next tag or the end of the comment; a line that is not executed is a fault of its own. */
function examplesOf(text: string): Example[] {
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(([comment]) =>
    comment
      .replace(/\*\/$/, "")
      .split("@example")
      .slice(1)
      .flatMap((part) => {
        const lines = part.split("\n").map((line) => line.replace(/^\s*\*\s?/, ""));
        const end = lines.findIndex((line) => /^@\w/.test(line));
        const found = examplesIn((end < 0 ? lines : lines.slice(0, end)).join("\n"));
        if (found.length === 0) throw new Error(`An example that says nothing: ${part}`);
        return found;
      }),
  );
}

describe("examples of core", async () => {
  const run = await exampleRunner();
  const examples = coreFiles.flatMap((file) => examplesOf(readCoreFile(file)).map((example) => ({ file, ...example })));

  it.each(examples)("$file: $expression", (example) => run(example));

  it("every public function has one", () => {
    const lacking = coreFiles.filter((file) => {
      // Reading files is shown by its tests: a table of cells makes no short example.
      if (file.startsWith("import/")) return false;
      const text = readCoreFile(file);
      return /^export (async )?function /m.test(text) && !text.includes("@example");
    });
    expect(lacking).toEqual([]);
  });
});

describe("examples of the other rooms", () => {
  const examples = otherFiles.flatMap((file) => examplesOf(readSourceFile(file)).map((example) => ({ file, ...example })));

  it.each(examples)("$file: $expression", async (example) => (await exampleRunnerOf(example.file))(example));
});
