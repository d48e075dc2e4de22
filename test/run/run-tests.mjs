// `npm test`: sets up what the tests need, then runs types, lint and every group of tests. Plain JavaScript, since it
// runs before anything is installed.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { ensureDependencies } from "../../src/demo/start/ensure-dependencies.mjs";
import { installTestPrograms } from "./test-programs.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const script = (...parts) => path.join(root, "node_modules", ...parts);

/** Runs one step with this Node and stops everything when it fails. */
function run(title, parameters) {
  const begin = performance.now();
  process.stdout.write(`\n── ${title}\n`);
  const step = spawnSync(process.execPath, parameters, { cwd: root, stdio: "inherit" });
  if (step.status !== 0) {
    process.stderr.write(`\n${title}: failed.\n`);
    process.exit(step.status ?? 1);
  }
  process.stdout.write(`${title}: ${((performance.now() - begin) / 1000).toFixed(1)} s\n`);
}

ensureDependencies(root);
if (!installTestPrograms()) {
  process.stderr.write("The programs that the tests drive could not be installed: see the messages of apt-get above.\n");
  process.exit(1);
}
run("programs", ["--import", "tsx", "test/run/check-programs.ts"]);
run("types", [script("typescript", "bin", "tsc"), "-b"]);
run("lint", [script("eslint", "bin", "eslint.js"), "."]);
run("tests", [script("vitest", "vitest.mjs"), "run", ...process.argv.slice(2)]);
