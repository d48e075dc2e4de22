import { describe, expect, it } from "vitest";

import { coreFiles, exampleRunner, examplesIn, readCoreFile } from "./run-example.js";

/** The examples after each `@example`, to the end of the comment: each on one line. */
const examples = coreFiles.flatMap((file) =>
  [...readCoreFile(file).matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(([comment]) => {
    const lines = comment.split("@example")[1]?.split("\n") ?? [];
    const code = lines.filter((line) => line.includes("// =>")).map((line) => line.replace(/^\s*\*\s?/, ""));
    return examplesIn(code.join("\n")).map((example) => ({ file, ...example }));
  }),
);

describe("examples of core", async () => {
  const run = await exampleRunner();

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
