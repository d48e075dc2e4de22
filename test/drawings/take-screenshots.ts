// `npm run screenshots`: the pictures of the readme and of the user guide, taken from the demo in both languages.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { buildDemo, demoFolder } from "../../src/demo/start/build-demo.mjs";
import { serveFolder } from "../../src/demo/start/serve-folder.mjs";
import { sheetsEn, sheetsFr } from "../../src/words/sheets.js";
import { createWords } from "../../src/words/words.js";
import { launchBrowser } from "../browser/browser.js";

const root = path.resolve(import.meta.dirname, "../..");
const sheets = { en: sheetsEn, fr: sheetsFr };
const images = path.join(root, "docs/images");

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
mkdirSync(images, { recursive: true });
const server = await serveFolder(path.join(root, demoFolder), 0);
const browser = await launchBrowser();
for (const language of ["en", "fr"] as const) {
  const words = createWords(language);
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(`${server.address}?language=${language}`);
  const pane = page.frameLocator("iframe");
  await pane.getByRole("button", { name: words.t("actions.start-example.label") }).click();
  await page.getByRole("tab", { name: sheets[language].tabs.PilotBalance, exact: true }).waitFor();
  for (const [step, sheet] of Object.entries(steps) as [keyof typeof steps, (typeof steps)[keyof typeof steps]][]) {
    await pane.getByRole("button", { name: new RegExp(`^(.*, )?${words.t(`pane.steps.${step}`)}`) }).first().click();
    await page.getByRole("tab", { name: sheets[language].tabs[sheet], exact: true }).click();
    await page.waitForTimeout(settled);
    await page.screenshot({ path: path.join(images, `step-${step}.${language}.png`) });
    if (step === shown) await page.screenshot({ path: path.join(images, `demo.${language}.png`) });
  }
  await page.close();
}
await browser.close();
server.close();
process.stdout.write("Pictures taken in docs/images\n");
