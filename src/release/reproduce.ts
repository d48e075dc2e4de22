// `npm run reproduce`: builds the published files twice, from nothing and in two folders, and compares every byte.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import { runCommand } from "./run-command.js";
import { integrityFile } from "./site/integrity-list.js";

const root = path.resolve(import.meta.dirname, "../..");
const notCopied = new Set([".git", ".cache", "dist", "node_modules", "test-results"]);

/**
 * The hashes of the files that a folder of sources gives, built in surroundings of another time zone and language. Links
 * are kept as they are, so that the packages stand in the folder as they do in a clone of its own.
 */
function hashesOf(sources: string, surroundings: Readonly<Record<string, string>>): string[] {
  const output = path.join(sources, ".cache/reproduce");
  const build = spawnSync(process.execPath, ["--import", "tsx", "src/release/build.ts", "--folder", output, "--without-cache"], { cwd: sources, encoding: "utf8", env: { ...process.env, ...surroundings, NODE_OPTIONS: "--preserve-symlinks" } });
  if (build.status !== 0) throw new Error(`The published files could not be built:\n${build.stdout}${build.stderr}`);
  return readFileSync(path.join(output, integrityFile), "utf8").trim().split("\n");
}

/** Copies sources, with the packages within reach. */
function copySources(from: string, to: string): void {
  cpSync(from, to, { recursive: true, filter: (source) => !notCopied.has(path.relative(from, source)) });
  symlinkSync(path.join(root, "node_modules"), path.join(to, "node_modules"), "junction");
}

await runCommand(() => {
  const place = mkdtempSync(path.join(tmpdir(), "mutualiser-"));
  // Of different depths, so that a path that found its way into a file would show.
  const folders = [path.join(place, "one"), path.join(place, "another/folder")] as const;
  try {
    copySources(root, folders[0]);
    copySources(folders[0], folders[1]);
    const first = hashesOf(folders[0], { TZ: "UTC", LANG: "C" });
    const second = hashesOf(folders[1], { TZ: "Pacific/Auckland", LANG: "fr_FR.UTF-8" });
    const differing = [...first.filter((line) => !second.includes(line)), ...second.filter((line) => !first.includes(line))];
    if (differing.length > 0) throw new Error(`The two builds differ:\n${differing.sort().join("\n")}`);
    process.stdout.write(`The two builds are identical: ${first.length} files.\n`);
  } finally {
    rmSync(place, { recursive: true });
  }
});
