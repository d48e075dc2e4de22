import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { startWords } from "../../words/start.mjs";
import { systemLanguage } from "./system-language.mjs";

/**
 * What is wrong with the installed packages, or `undefined` when they are those of the lockfile.
 *
 * npm keeps its own copy of the lockfile beside what it has installed: every package that is not optional has to stand
 * there with the same version.
 *
 * @param {string} root The folder of the repository.
 * @returns {"missing" | "outdated" | undefined}
 */
export function dependencyProblem(root) {
  const installedFile = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedFile)) return "missing";
  const wanted = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(installedFile, "utf8")).packages;
  for (const [place, entry] of Object.entries(wanted)) {
    if (place === "" || entry.optional || entry.devOptional || entry.peer) continue;
    if (installed[place]?.version !== entry.version) return "outdated";
  }
  return undefined;
}

/**
 * Runs npm, the one that started us where there is one.
 *
 * @param {string} root The folder to run it in.
 * @param {readonly string[]} parameters Its parameters.
 * @param {1 | 2} output Where what it prints goes: 1 for results, 2 for messages.
 * @returns {number} Its exit code.
 */
export function runNpm(root, parameters, output = 1) {
  /** @type {import("node:child_process").StdioOptions} */
  const stdio = [0, output, 2];
  const own = process.env.npm_execpath;
  const run =
    own && existsSync(own) && /\.[cm]?js$/.test(own)
      ? spawnSync(process.execPath, [own, ...parameters], { cwd: root, stdio })
      : spawnSync(["npm", ...parameters].join(" "), { cwd: root, stdio, shell: true });
  return run.status ?? 1;
}

/**
 * Installs the packages of the lockfile when they are missing or outdated, and says so in the language of the system, among
 * the messages: results stay clean for scripts. Stops the process with one sentence when that cannot be done.
 *
 * @param {string} root The folder of the repository.
 */
export function ensureDependencies(root) {
  const problem = dependencyProblem(root);
  if (problem === undefined) return;
  const words = startWords(systemLanguage(process.env, Intl.DateTimeFormat().resolvedOptions().locale));
  process.stderr.write(`${words.installing[problem]}\n`);
  if (runNpm(root, ["ci"], 2) !== 0) {
    process.stderr.write(`${words.notInstalled}\n`);
    process.exit(1);
  }
}
