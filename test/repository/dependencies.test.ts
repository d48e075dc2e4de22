import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readLockfile, readPackageDescription, readRepositoryText, repositoryFolder } from "./repository-files.js";

const description = readPackageDescription();
const lockfile = readLockfile();

/** Bytes of a package's own files. */
function installedBytes(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" ? sum : sum + installedBytes(file);
    return entry.isFile() ? sum + statSync(file).size : sum;
  }, 0);
}

/** One line of the table: package, licence, size in MB, what it is for. */
function tableLines(document: string): { name: string; licence: string; megabytes: number; purpose: string }[] {
  const lines = readRepositoryText(document).matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([\d.,]+)[\s\u00a0]M[Bo] \| ([^|]+) \|/gm);
  return [...lines].map(([, name = "", licence = "", size = "", purpose = ""]) => ({ name, licence, megabytes: Number(size.replace(",", ".")), purpose }));
}

describe.each(["docs/dependencies.md", "docs/dependances.md"])("%s", (document) => {
  const lines = tableLines(document);

  it("has one line for each package that we ask for, with what it is for", () => {
    const wanted = Object.keys({ ...description.dependencies, ...description.devDependencies });
    expect(lines.map(({ name }) => name).sort()).toEqual(wanted.sort());
    expect(lines.filter(({ purpose }) => purpose.trim().length < 5)).toEqual([]);
  });

  it("says the licence of each as the lockfile does", () => {
    const wrong = lines.filter(({ name, licence }) => {
      const locked = lockfile.packages[`node_modules/${name}`]?.license;
      return licence !== (locked === "LICENSE" ? "Microsoft" : locked);
    });
    expect(wrong).toEqual([]);
  });

  it("says the size of each, to a tenth", () => {
    const wrong = lines.flatMap(({ name, megabytes }) => {
      const real = installedBytes(path.join(repositoryFolder, "node_modules", name)) / 1e6;
      return Math.abs(real - megabytes) <= Math.max(0.06, real / 10) ? [] : [`${name}: ${real.toFixed(2)} MB, not ${megabytes}`];
    });
    expect(wrong).toEqual([]);
  });
});
