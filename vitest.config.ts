import { defineConfig } from "vitest/config";

/** A named group of tests: its folders, and how long one test may take. */
function project(name: string, folders: readonly string[], testTimeout: number, fileParallelism = true) {
  return {
    extends: true as const,
    test: {
      name,
      include: folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`),
      testTimeout,
      hookTimeout: testTimeout * 2,
      fileParallelism,
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
      project(
        "unit",
        ["core", "words", "workbook", "taskpane", "excel", "host", "demo", "rooms", "manifest", "release", "repository", "docs"],
        20_000,
      ),
      project("agreement", ["agreement"], 60_000),
      project("chaos", ["chaos"], 120_000, false),
      project("golden", ["golden"], 30_000),
      project("libreoffice", ["libreoffice"], 120_000, false),
      project("browser", ["browser"], 120_000, false),
    ],
  },
});
