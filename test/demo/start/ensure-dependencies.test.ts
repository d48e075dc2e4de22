import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dependencyProblem } from "../../../src/demo/start/ensure-dependencies.mjs";

const wanted = { "": { version: "0.1.0" }, "node_modules/a": { version: "1.0.0" }, "node_modules/b": { version: "2.0.0", optional: true } };

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mutualiser-"));
  writeFileSync(path.join(folder, "package-lock.json"), JSON.stringify({ packages: wanted }));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function install(packages: Record<string, { version: string }>): void {
  mkdirSync(path.join(folder, "node_modules"));
  writeFileSync(path.join(folder, "node_modules/.package-lock.json"), JSON.stringify({ packages }));
}

describe("dependencyProblem", () => {
  it("finds packages missing in a fresh clone", () => {
    expect(dependencyProblem(folder)).toBe("missing");
  });

  it("finds nothing wrong with the packages of the lockfile, those for other systems apart", () => {
    install({ "node_modules/a": { version: "1.0.0" } });
    expect(dependencyProblem(folder)).toBeUndefined();
  });

  it("finds a package of another version outdated", () => {
    install({ "node_modules/a": { version: "0.9.0" } });
    expect(dependencyProblem(folder)).toBe("outdated");
  });

  it("finds an absent package outdated", () => {
    install({});
    expect(dependencyProblem(folder)).toBe("outdated");
  });
});

describe("ensureDependencies", () => {
  /** Runs it in the folder with an npm that does what a line says. */
  function ensure(npm: string, lang: string): { status: number | null; stdout: string; stderr: string } {
    const fake = path.join(folder, "npm.cjs");
    writeFileSync(fake, npm);
    const module = pathToFileURL(path.resolve(import.meta.dirname, "../../../src/demo/start/ensure-dependencies.mjs")).href;
    const script = `const { ensureDependencies } = await import(${JSON.stringify(module)}); ensureDependencies(${JSON.stringify(folder)}); process.stdout.write("result");`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "", LC_MESSAGES: "", LANG: lang, npm_execpath: fake },
    });
    return { status, stdout, stderr };
  }

  it("installs what is missing, with its progress among the messages and nothing in the results", () => {
    const { status, stdout, stderr } = ensure('console.log(process.argv[2] + ", 3 packages")', "en_GB.UTF-8");
    expect([status, stdout]).toEqual([0, "result"]);
    expect(stderr).toBe("Installing the packages that it needs (first use)…\nci, 3 packages\n");
  });

  it("stops with one sentence in the language of the system when npm does not succeed", () => {
    const { status, stdout, stderr } = ensure("process.exit(7)", "fr_FR.UTF-8");
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toBe("Installation des paquets nécessaires (première utilisation)…\nLes paquets n’ont pas pu être installés\u00A0: vérifiez le réseau, puis recommencez.\n");
  });

  it("says nothing when all is there", () => {
    install({ "node_modules/a": { version: "1.0.0" } });
    expect(ensure("process.exit(7)", "fr_FR.UTF-8")).toEqual({ status: 0, stdout: "result", stderr: "" });
  });
});
