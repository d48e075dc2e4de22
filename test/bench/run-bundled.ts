import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";

const folder = path.resolve(import.meta.dirname, "../../.cache/bench");

/**
 * Bundles a file of this folder and runs it in fresh processes, as a pane has the code: what runs TypeScript directly adds a fifth to the time of hot functions.
 *
 * @param entry name of the file
 * @param input what it finds as JSON in the file named on its command line
 * @param runs how many processes, one after the other
 * @returns what each has printed
 */
export function runBundled(entry: string, input: unknown, runs = 1): string[] {
  mkdirSync(folder, { recursive: true });
  const bundle = path.join(folder, `${entry}.mjs`);
  const inputs = path.join(folder, `${entry}.json`);
  buildSync({
    entryPoints: [path.join(import.meta.dirname, `${entry}.ts`)],
    bundle: true,
    minify: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outfile: bundle,
    logLevel: "error",
  });
  writeFileSync(inputs, JSON.stringify(input));
  const printed = Array.from({ length: runs }, () => {
    const { stdout, status, stderr } = spawnSync(process.execPath, [bundle, inputs], { encoding: "utf8" });
    if (status !== 0) throw new Error(`${entry} failed: ${stderr}`);
    return stdout;
  });
  rmSync(folder, { recursive: true });
  return printed;
}
