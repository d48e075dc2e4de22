// `npm test`: sets up what the tests need, then runs types, lint and every group of tests. Plain JavaScript, since it
// runs before anything is installed. `npm test -- FILE` runs types and lint, then these tests alone.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { ensureDependencies } from "../../src/demo/start/ensure-dependencies.mjs";
import { installTestPrograms } from "./test-programs.mjs";
import { runSteps } from "./run-steps.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const script = (...parts) => path.join(root, "node_modules", ...parts);
const tests = (title, ...parameters) => ({ title, parameters: [script("vitest", "vitest.mjs"), "run", ...parameters] });

ensureDependencies(root);
if (!installTestPrograms()) {
  process.stderr.write("The programs that the tests drive could not be installed: see the messages of apt-get above.\n");
  process.exit(1);
}
const checked = spawnSync(process.execPath, ["--import", "tsx", "test/run/check-programs.ts"], { cwd: root, stdio: "inherit" });
if (checked.status !== 0) process.exit(checked.status ?? 1);

const chosen = process.argv.slice(2);
// The longest first: what is short fills the end. Groups that take one file after the other leave a core to the rest.
const groups = [
  tests("tests in a browser, and of a person at work", "--project", "chaos", "--project", "browser"),
  { title: "types and lint", parameters: [script("oxlint", "bin", "oxlint"), "--type-check"] },
  tests("tests of sheets against calculations", "--project", "agreement", "--project", "golden", "--maxWorkers", "1"),
  tests("tests of parts", "--project", "unit", "--project", "pane", "--maxWorkers", "1"),
  tests("tests in LibreOffice", "--project", "libreoffice"),
];
const isDone = await runSteps(root, chosen.length === 0 ? groups : [groups[1], tests("tests", ...chosen)]);
process.exit(isDone ? 0 : 1);
