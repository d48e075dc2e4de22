// `npm run screenshots`: the pictures of the readme and of the guides, taken from the demo in both languages. With `--compare`, those of the pane are compared
// with the ones that are kept, and nothing is written.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { buildDemo, demoFolder } from "../../src/demo/start/build-demo.mjs";
import { serveFolder } from "../../src/demo/start/serve-folder.mjs";
import { sheetsEn, sheetsFr } from "../../src/words/sheets.js";
import { createWords } from "../../src/words/words.js";
import { launchBrowser } from "../browser/browser.js";
import { changedShare, PANE_PICTURES, panePictures, TOO_MUCH } from "./pane-pictures.js";

const root = path.resolve(import.meta.dirname, "../..");
const sheets = { en: sheetsEn, fr: sheetsFr };
const { values } = parseArgs({ options: { compare: { type: "boolean", default: false } } });

/** The sheet beside the pane in the picture of each step. */
const steps = {
  partners: "Partners",
  overlap: "Overlap",
  needs: "Needs",
  scopes: "Scopes",
  scoring: "Scores",
  contributions: "Contributions",
  pilot: "PilotBalance",
} as const;
/** The step whose picture is that of the readme too. */
const shown = "scoring";
/** Charts are drawn a little after their page. */
const settled = 1000;

if (!buildDemo(root)) throw new Error("The demo could not be built: the reasons stand above.");
mkdirSync(PANE_PICTURES, { recursive: true });
const server = await serveFolder(path.join(root, demoFolder), 0);
const browser = await launchBrowser();
let changed = 0;
for (const language of ["en", "fr"] as const) {
  if (!values.compare) await takeSteps(language);
  for await (const { file, png } of panePictures(browser, server.address, language)) {
    const kept = path.join(PANE_PICTURES, file);
    if (!values.compare) writeFileSync(kept, png);
    else if (changedShare(readFileSync(kept), png) > TOO_MUCH) {
      changed++;
      process.stdout.write(`${file} no longer shows what the pane shows.\n`);
    }
  }
}
await browser.close();
server.close();
process.stdout.write(values.compare ? "" : "Pictures taken in docs/images\n");
process.exitCode = changed === 0 ? 0 : 1;

/** The demo at each step, its sheet beside the pane. */
async function takeSteps(language: "en" | "fr"): Promise<void> {
  const words = createWords(language);
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: language === "fr" ? "fr-FR" : "en-GB" });
  await page.goto(`${server.address}?language=${language}`);
  const pane = page.frameLocator("iframe");
  await pane.getByRole("button", { name: words.t("actions.start-example.label") }).click();
  await page.getByRole("tab", { name: sheets[language].tabs.PilotBalance, exact: true }).waitFor();
  for (const [step, sheet] of Object.entries(steps) as [keyof typeof steps, (typeof steps)[keyof typeof steps]][]) {
    await pane.getByRole("button", { name: new RegExp(`^(.*, )?${words.t(`pane.steps.${step}`)}`) }).first().click();
    await page.getByRole("tab", { name: sheets[language].tabs[sheet], exact: true }).click();
    await page.waitForTimeout(settled);
    await page.screenshot({ path: path.join(PANE_PICTURES, `step-${step}.${language}.png`) });
    if (step === shown) await page.screenshot({ path: path.join(PANE_PICTURES, `demo.${language}.png`) });
  }
  await page.close();
}
