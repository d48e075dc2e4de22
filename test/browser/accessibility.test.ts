import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analysisWords } from "../../src/words/analysis-words.js";
import { createWords } from "../../src/words/words.js";
import { bothLanguages } from "./both-languages.js";
import { obstacles } from "./obstacles.js";
import { openDemo, type DemoPage, type OpenDemo } from "./open-demo.js";
import { eachPage, paneFrame } from "./pane-pages.js";

let open: OpenDemo;
beforeAll(async () => {
  open = await openDemo();
});
afterAll(async () => {
  await open.close();
});

/** Pixels that a pane may be wide; the narrowest is a pane of 400 seen at 200 %. */
const WIDTHS = [200, 320, 400, 600] as const;
/** Where texts are cut off first. French texts are the longer ones: they are looked at in every width, the English ones in these. */
const NARROW = [200, 320] as const;

/** Makes the pane as wide as some hosts have it, which the demo's own handle does not. */
async function widen(demo: DemoPage, width: number | null): Promise<void> {
  await demo.page.evaluate((wanted) => document.querySelector("iframe")?.style.setProperty("width", wanted === null ? "" : `${wanted}px`), width);
  if (width !== null) await paneFrame(demo).waitForFunction(`innerWidth === ${width}`);
}

/** Texts that the pane cuts off without an ellipsis and without a way to scroll to them, and what stands out of it. */
const cutOff = `(() => {
  const main = document.querySelector("main");
  const isSeen = (element) => element.clientWidth > 1 && element.clientHeight > 1;
  const { left } = main.getBoundingClientRect();
  const standsOut = (element) => isSeen(element) && element.getBoundingClientRect().right > left + main.clientWidth + 1;
  const wide = main.scrollWidth > main.clientWidth + 1 ? [...main.querySelectorAll("*")].filter((element) => standsOut(element) && ![...element.children].some(standsOut)) : [];
  const found = wide.slice(0, 3).map((element) => "stands out: " + element.outerHTML.slice(0, 120));
  for (const element of main.querySelectorAll("h1, h2, h3, p, li, td, th, span, button, label, dt, dd")) {
    if (element.children.length > 0 || element.textContent.trim() === "" || !isSeen(element)) continue;
    const { overflowX, textOverflow } = getComputedStyle(element);
    if (overflowX !== "visible" && textOverflow !== "ellipsis" && element.scrollWidth > element.clientWidth + 1) found.push("cut off: " + element.textContent.slice(0, 80));
  }
  return found;
})()`;

/** What is cut off once the pane has been drawn at its width: charts follow a moment later. */
async function cutOffAt(demo: DemoPage, width: number): Promise<string[]> {
  await widen(demo, width);
  let faults = await paneFrame(demo).evaluate<string[]>(cutOff);
  for (let tries = 0; faults.length > 0 && tries < 20; tries++) {
    await demo.page.waitForTimeout(100);
    faults = await paneFrame(demo).evaluate<string[]>(cutOff);
  }
  return faults.map((fault) => `${width} px: ${fault}`);
}

describe.each(["en", "fr"] as const)("the pane in %s", (language) => {
  const words = createWords(language);

  it("keeps the rules of accessibility on every page, in light, dark and forced colours, and cuts nothing off at any width", async () => {
    const demo = await open.open(language);
    const found: string[] = [];
    const look = async (place: string, what?: "colours"): Promise<void> => {
      found.push(...(await obstacles(paneFrame(demo), what)).map((obstacle) => `${place}: ${obstacle}`));
    };
    const themes = async (place: string): Promise<void> => {
      await look(place);
      // Colours are the same in both languages.
      if (language === "en" && !bothLanguages) return;
      await demo.page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
      await look(`${place}, forced colours`, "colours");
      await demo.page.emulateMedia({ forcedColors: "none" });
    };
    const widths = async (place: string): Promise<void> => {
      for (const width of language === "en" && !bothLanguages ? NARROW : WIDTHS) {
        found.push(...(await cutOffAt(demo, width)).map((fault) => `${place}, ${fault}`));
      }
      await widen(demo, null);
    };
    found.push(...(await obstacles(demo.page.mainFrame())).map((obstacle) => `empty demo: ${obstacle}`));
    await themes("welcome");
    await widths("welcome");
    await demo.openExample();
    found.push(...(await obstacles(demo.page.mainFrame())).map((obstacle) => `demo with the example: ${obstacle}`));
    await themes("home");
    await widths("home");
    const titles = await eachPage(demo, language, async (title) => {
      await themes(title);
      await widths(title);
      if (title !== words.t("pane.steps.scoring")) return;
      for (const way of ["cards", "pairs"] as const) {
        await demo.pane.getByRole("radio", { name: analysisWords(language).t(`weighting.ways.${way}`) }).check();
        await demo.pane.locator(way === "cards" ? "[data-card]" : "li select").first().waitFor();
        await look(`${title}, ${way}`);
      }
    });
    expect(titles.length).toBeGreaterThanOrEqual(10);
    expect(found).toEqual([]);
    await demo.page.context().close();
  });

});

// Colours are the same in both languages, and all else is as in the light theme.
describe("the pane in the dark theme of Office", () => {
  it("keeps the rules of accessibility on every page, and follows when the person changes it", async () => {
    const demo = await open.open("fr", "dark");
    const found: string[] = [];
    const look = async (place: string): Promise<void> => {
      found.push(...(await obstacles(paneFrame(demo), "colours")).map((obstacle) => `${place}: ${obstacle}`));
    };
    const ground = (): Promise<string> => paneFrame(demo).evaluate(`getComputedStyle(document.querySelector("main").parentElement).backgroundColor`);
    await look("welcome");
    await demo.openExample();
    await look("home");
    await eachPage(demo, "fr", look);
    expect(found).toEqual([]);
    const dark = await ground();
    await demo.page.evaluate(() => window.mutualiserHost?.setTheme("light"));
    // The library asks Office anew only five seconds after it did so last.
    await expect
      .poll(async () => {
        await paneFrame(demo).evaluate("dispatchEvent(new Event('focus'))");
        return ground();
      }, { timeout: 10_000 })
      .not.toBe(dark);
    await demo.page.context().close();
  });
});
