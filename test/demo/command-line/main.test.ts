import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../../..");

function command(args: readonly string[], variables: Record<string, string>): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/demo/start/workbook.mjs", ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "", LC_MESSAGES: "", LANG: "en_GB.UTF-8", ...variables },
  });
  return { status, stdout, stderr };
}

describe("npm run workbook", () => {
  it("prints its help and exits 0, in the system's language", () => {
    const { status, stdout, stderr } = command(["--help"], { LANG: "fr_FR.UTF-8" });
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("Construit le classeur complet d’un projet de mutualisation");
  });

  it("says what is wrong on the error output and exits 1", () => {
    const { status, stdout, stderr } = command(["--partners", "nowhere.csv", "o.xlsx"], {});
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("nowhere.csv — Error — The file cannot be found or opened.");
    expect(stderr).toContain("No file was written.");
  });
});
