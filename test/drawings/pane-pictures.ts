import { Buffer } from "node:buffer";
import path from "node:path";
import pixelmatch from "pixelmatch";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { PNG } from "pngjs";
import { PAGE_IDS } from "../../src/taskpane/state/route.js";
import type { Language } from "../../src/words/language.js";
import { createWords } from "../../src/words/words.js";

/** Where the pictures of the pane lie, one for each page and language. */
export const PANE_PICTURES = path.resolve(import.meta.dirname, "../../docs/images");

/** A page of the pane, as a picture. */
export interface PanePicture {
  /** Name of its file. */
  readonly file: string;
  readonly png: Uint8Array;
}

/** The day on which all pictures are taken: lists of what is overdue grow from day to day. */
const DAY = new Date("2026-11-02T10:00:00");
/** Pixels: the pane as wide as Excel opens it, and no higher than a page of a guide. */
const HIGHEST = 1600;
/** Milliseconds without a change of the page after which it stands still: charts are drawn a little after the rest. */
const STILL = 400;
/** Pixels by which heights may differ: fonts of two systems are not quite as high. */
const LINE = 24;

/** The share of a picture from which on it no longer shows what the pane shows. */
export const TOO_MUCH = 0.02;

/**
 * Takes a picture of each page of the pane with the small example, from the first opening on.
 *
 * @param browser a browser, in which a page of its own is opened
 * @param address where the demo is served
 * @param language language of the pane and of the workbook
 * @yields the pages in the order in which a person meets them
 */
export async function* panePictures(browser: Browser, address: string, language: Language): AsyncGenerator<PanePicture> {
  const words = createWords(language);
  const page = await browser.newPage({ locale: language === "fr" ? "fr-FR" : "en-GB" });
  await page.clock.setFixedTime(DAY);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize({ width: 1366, height: 900 });
  await page.goto(`${address}?language=${language}`);
  const pane = page.frameLocator("iframe");
  const taken = async (name: string): Promise<PanePicture> => ({ file: `pane-${name}.${language}.png`, png: await picture(page, pane) });

  const example = pane.getByRole("button", { name: words.t("actions.start-example.label") });
  const home = pane.getByRole("button", { name: words.t("pane.shell.home"), exact: true });
  await example.waitFor();
  yield await taken("welcome");
  await pane.getByRole("button", { name: words.t("actions.start-form.label") }).click();
  await pane.getByLabel(words.t("pane.form.name")).waitFor();
  yield await taken("new-project");
  await pane.getByRole("button", { name: words.t("actions.cancel.label"), exact: true }).click();
  await example.click();
  const steps = pane.getByRole("navigation", { name: words.t("pane.steps.title") }).getByRole("button");
  await steps.first().waitFor();
  yield await taken("home");
  await pane.getByRole("button", { name: words.t("actions.import.label") }).first().click();
  await pane.getByRole("heading", { level: 1 }).waitFor();
  yield await taken("import");
  await home.click();
  await steps.first().waitFor();
  const ids = PAGE_IDS.slice(PAGE_IDS.indexOf("partners"));
  if ((await steps.count()) !== ids.length) throw new Error(`The home page leads to ${await steps.count()} pages, and there are ${ids.length}.`);
  for (const [entry, id] of ids.entries()) {
    await steps.nth(entry).click();
    await home.waitFor();
    // The title is there at once; the page below it when its code has come.
    await pane.getByRole("progressbar", { name: words.t("pane.shell.opening") }).waitFor({ state: "detached" });
    yield await taken(id);
    await home.click();
    await steps.first().waitFor();
  }
  await page.close();
}

/** The pane as high as what it shows. */
async function picture(page: Page, pane: FrameLocator): Promise<Uint8Array> {
  const main = pane.locator("main");
  const { width } = page.viewportSize() ?? { width: 1366 };
  await still(pane);
  await page.setViewportSize({ width, height: 900 });
  const missing = await main.evaluate((element) => element.scrollHeight - element.clientHeight);
  await page.setViewportSize({ width, height: Math.min(HIGHEST, 900 + missing) });
  await still(pane);
  return page.locator("iframe").screenshot({ animations: "disabled", caret: "hide" });
}

/** Waits until nothing has changed in the pane for a while. */
async function still(pane: FrameLocator): Promise<void> {
  await pane.locator("body").evaluate(
    (body, quiet) =>
      new Promise<void>((resolve) => {
        // Without names: what runs TypeScript directly would wrap a named function in one that the page does not have.
        let timer = setTimeout(resolve, quiet);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, quiet);
        }).observe(body, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
    STILL,
  );
}

/**
 * How much of a picture has changed.
 *
 * @param before the picture that is kept
 * @param now the picture just taken
 * @returns share of the points that look different, 0 to 1; 1 where the sizes differ
 */
export function changedShare(before: Uint8Array, now: Uint8Array): number {
  const [a, b] = [PNG.sync.read(Buffer.from(before)), PNG.sync.read(Buffer.from(now))];
  if (a.width !== b.width || Math.abs(a.height - b.height) > LINE) return 1;
  const height = Math.min(a.height, b.height);
  const points = (image: PNG): Uint8Array => image.data.subarray(0, a.width * height * 4);
  return pixelmatch(points(a), points(b), undefined, a.width, height, { threshold: 0.2 }) / (a.width * height);
}
