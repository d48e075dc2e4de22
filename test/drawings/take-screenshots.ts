// `npm run screenshots`: the pictures of the readme, taken from the demo in both languages.
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
  await page.getByRole("tab", { name: sheets[language].tabs.Scores, exact: true }).click();
  await pane.getByRole("button", { name: new RegExp(words.t("pane.steps.scoring")) }).click();
  await page.waitForTimeout(1000);
  await page.screenshot({ path: path.join(images, `demo.${language}.png`) });
  await page.close();
}
await browser.close();
server.close();
process.stdout.write("Pictures taken in docs/images\n");
