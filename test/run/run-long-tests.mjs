// `npm run test:long`: the campaigns of which `npm test` takes a slice. Numbers already set in the environment stay.
import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const campaigns = { MUTUALISER_CHAOS_RUNS: "1000", MUTUALISER_CHAOS_STEPS: "30", MUTUALISER_FAULTS: "11000", MUTUALISER_RANDOM_PROJECTS: "500", MUTUALISER_OFFICE_PROJECTS: "20", MUTUALISER_EACH_TABLE: "1", MUTUALISER_IMPORT_FILES: "5000", MUTUALISER_BROKEN_INPUTS: "5000", MUTUALISER_BOTH_LANGUAGES: "1", MUTUALISER_PICTURES: "all" };
const vitest = path.join(root, "node_modules", "vitest", "vitest.mjs");
// The browser has the machine to itself.
const groups = [["browser"], ["chaos", "agreement", "unit", "pane", "libreoffice"]];
const asked = process.argv.slice(2);
const isOfBrowser = asked.some((file) => file.includes("browser"));
const wanted = asked.length === 0 ? groups : groups.filter(([first]) => (first === "browser") === isOfBrowser);
const statuses = wanted.map((projects) => spawnSync(process.execPath, [vitest, "run", ...projects.flatMap((name) => ["--project", name]), ...asked], { cwd: root, stdio: "inherit", env: { ...campaigns, ...process.env } }).status ?? 1);
process.exit(Math.max(...statuses));
