import { defineConfig } from "vitest/config";

interface Habits {
  /** Files one after the other, in one process. */
  fileParallelism?: boolean;
}

/** A named group of tests: its folders, and how long one test may take. */
function project(name: string, folders: readonly string[], testTimeout: number, { fileParallelism = true }: Habits = {}) {
  return {
    extends: true as const,
    test: {
      name,
      include: folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`),
      testTimeout,
      hookTimeout: testTimeout * 2,
      fileParallelism,
      // Nothing of ours is left behind: modules are loaded once for all files of a process.
      isolate: false,
      // Workbooks are many small objects that soon go: with room for the young ones, less is moved.
      execArgv: ["--max-semi-space-size=64"],
    },
  };
}

export default defineConfig({
  test: {
    environment: "node",
    maxWorkers: 2,
    allowOnly: false,
    expect: { requireAssertions: true },
    projects: [
      project("unit", ["core", "words", "workbook", "rooms", "manifest", "release", "repository", "docs"], 60_000),
      project("pane", ["taskpane", "excel", "host", "demo"], 60_000),
      project("agreement", ["agreement"], 120_000),
      project("chaos", ["chaos"], 120_000, { fileParallelism: false }),
      project("golden", ["golden"], 30_000),
      project("libreoffice", ["libreoffice"], 120_000, { fileParallelism: false }),
      project("browser", ["browser"], 120_000, { fileParallelism: false }),
    ],
  },
});
