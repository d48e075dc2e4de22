import { spawnSync } from "node:child_process";
import path from "node:path";

/** Where the built demo lies, from the folder of the repository. */
export const demoFolder = path.join(".cache", "demo");

/**
 * Builds the demo page.
 *
 * @param {string} root The folder of the repository.
 * @returns {boolean} Whether it could be built; the reasons are printed otherwise.
 */
export function buildDemo(root) {
  const webpack = path.join(root, "node_modules", "webpack", "bin", "webpack.js");
  const build = spawnSync(process.execPath, [webpack, "--env", "target=demo"], { cwd: root, stdio: "inherit" });
  return build.status === 0;
}
