// `npm run bench`: figures of size and speed, one JSON line for each. No thresholds: they are there to be compared.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { buildDemo, demoFolder } from "../../src/demo/start/build-demo.mjs";
import { serveFolder } from "../../src/demo/start/serve-folder.mjs";
import { loadNodeOffice } from "../../src/demo/node-office.js";
import { createProjectWorkbook } from "../../src/excel/project-workbook.js";
import { writeXlsx } from "../../src/host/file/write-xlsx.js";
import { WorkbookModel } from "../../src/host/model/workbook-model.js";
import { createOfficeHost } from "../../src/host/office/office-host.js";
import { EXAMPLES } from "../../src/demo/examples/examples.js";
import { loadExample } from "../agreement/load-example.js";
import { launchBrowser } from "../browser/browser.js";
import { measureFirstCall } from "./measure-first-call.js";
import { MEASURED_SIZES, measureSize } from "./measure-sizes.js";
import { measureFirstPaint } from "./measure-first-paint.js";
import { measureStories } from "./measure-stories.js";
import { runBundled } from "./run-bundled.js";

const root = path.resolve(import.meta.dirname, "../..");

function print(figure: string, values: Readonly<Record<string, string | number>>): void {
  process.stdout.write(`${JSON.stringify({ figure, ...values })}\n`);
}

const rounded = (milliseconds: number): number => Math.round(milliseconds);

/** The middle one of an odd number of measures. */
function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** What it takes to write an example into an empty workbook, and to save it as a file. */
async function measureExample(id: string): Promise<void> {
  const project = await loadExample(id, "fr");
  const model = new WorkbookModel({ language: "fr" });
  model.addSheet("Feuil1");
  const host = createOfficeHost(model);
  Object.assign(globalThis, loadNodeOffice(host));
  const begin = performance.now();
  await createProjectWorkbook().write(() => project, { language: "fr", label: project.name });
  const written = performance.now();
  const file = await writeXlsx(model);
  const saved = performance.now();
  const { requests, requestBytes, responseBytes, log } = host.statistics;
  print("write", { example: id, requests, requestBytes, responseBytes, largestRequestBytes: Math.max(...log.map((record) => record.requestBytes)) });
  print("build", { example: id, milliseconds: rounded(written - begin) });
  print("save", { example: id, milliseconds: rounded(saved - written), bytes: file.length });
}

/** From opening the demo to a pane that can be used, and from there to an example in the sheets. */
async function measureDemo(): Promise<void> {
  if (!buildDemo(root)) throw new Error("The demo could not be built: the reasons stand above.");
  const server = await serveFolder(path.join(root, demoFolder), 0);
  const browser = await launchBrowser();
  const ready: number[] = [];
  const filled: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    const begin = performance.now();
    await page.goto(`${server.address}?language=en`);
    const button = page.frameLocator("iframe").getByRole("button", { name: "Start with an example" });
    await button.waitFor();
    const opened = performance.now();
    await button.click();
    await page.getByRole("tab", { name: "Scores", exact: true }).waitFor();
    ready.push(opened - begin);
    filled.push(performance.now() - opened);
    await page.close();
  }
  await browser.close();
  server.close();
  print("demo-ready", { milliseconds: rounded(median(ready)), of: ready.length });
  print("demo-example", { milliseconds: rounded(median(filled)), of: filled.length });
}

/** The JavaScript of the published pane: what opens it, and all of it. */
function measurePane(): void {
  const build = spawnSync(process.execPath, [path.join(root, "node_modules/webpack/bin/webpack.js")], { cwd: root, encoding: "utf8" });
  if (build.status !== 0) throw new Error(`The pane could not be built: ${build.stdout}${build.stderr}`);
  const folder = path.join(root, "dist/scripts");
  const page = readFileSync(path.join(root, "dist/taskpane.html"), "utf8");
  const scripts = readdirSync(folder).filter((file) => file.endsWith(".js"));
  const size = (files: readonly string[]): number => files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length, 0);
  print("pane-javascript", { gzipBytesToOpen: size(scripts.filter((file) => page.includes(file))), gzipBytesInAll: size(scripts), files: scripts.length });
}

// `npm run bench -- core`: the method alone; `npm run bench -- sizes`: workbooks of 3 to 300 partners, or `-- sizes 81` of so many.
const [only, ...sizes] = process.argv.slice(2);
if (only !== "sizes") {
  const examples = Object.fromEntries(await Promise.all(EXAMPLES.map(async ({ id }) => [id, await loadExample(id, "en")] as const)));
  for (const measure of measureFirstCall()) print("core", { ...measure });
  for (const line of runBundled("core-entry", examples).join("").trim().split("\n")) print("core", JSON.parse(line) as Record<string, string | number>);
}
if (only === undefined) {
  for (const { id } of EXAMPLES) await measureExample(id);
  measurePane();
  const { ours, plain } = await measureFirstPaint(path.join(root, "dist"));
  print("first-paint", { milliseconds: rounded(median(ours)), plainPaneMilliseconds: rounded(median(plain)), ratio: Number((median(ours) / median(plain)).toFixed(2)), of: ours.length });
  await measureDemo();
  for (const story of await measureStories()) print("story", { ...story });
}
if (only === undefined || only === "sizes") for (const partners of sizes.length > 0 ? sizes.map(Number) : MEASURED_SIZES) print("size", await measureSize(partners));
