import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
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
