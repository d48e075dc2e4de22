import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "playwright-core";
import type { AxeResults } from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analysisWords } from "../../src/words/analysis-words.js";
import { createWords } from "../../src/words/words.js";
import { openDemo, type DemoPage, type OpenDemo } from "./open-demo.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let open: OpenDemo;
beforeAll(async () => {
  open = await openDemo();
});
afterAll(async () => {
  await open.close();
});

/** What stands in the way of people who read the frame by ear, by keyboard or with poor sight, by the rules of WCAG 2.2 AA. */
async function obstacles(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe);
  const { violations } = await frame.evaluate<AxeResults>(`axe.run(document, {
    iframes: false,
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  })`);
  return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)}`));
}

function paneFrame(demo: DemoPage): Frame {
  const frame = demo.page.frames().find((candidate) => candidate.url().includes("pane.html"));
  if (frame === undefined) throw new Error("The demo has no pane.");
  return frame;
}

/** Opens what stays closed until it is asked for, and waits for what it calculates. */
async function openFolds(demo: DemoPage): Promise<void> {
  const closed = demo.pane.locator("h2 > button[aria-expanded=false]");
  while ((await closed.count()) > 0) await closed.first().press("Enter");
  const choice = demo.pane.locator("section:has(> h2 > button) select");
  if ((await choice.count()) > 0) await choice.first().selectOption({ index: 1 });
  await demo.pane.getByText(analysisWords("en").t("analysis.wait")).or(demo.pane.getByText(analysisWords("fr").t("analysis.wait"))).first().waitFor({ state: "detached" });
}

describe.each(["en", "fr"] as const)("the demo in %s", (language) => {
  it("keeps the rules of accessibility, empty and with an example, page by page", async () => {
    const words = createWords(language);
    const demo = await open.open(language);
    const found: string[] = [];
    const look = async (place: string, frame: Frame): Promise<void> => {
      found.push(...(await obstacles(frame)).map((obstacle) => `${place}: ${obstacle}`));
    };
    await look("empty page", demo.page.mainFrame());
    await look("welcome", paneFrame(demo));
    await demo.openExample();
    await look("page", demo.page.mainFrame());
    await look("home", paneFrame(demo));
    for (const step of ["partners", "overlap", "scopes", "scoring", "contributions", "pilot"] as const) {
      const name = words.t(`pane.steps.${step}`);
      await demo.pane.getByRole("button", { name: new RegExp(`^(.*, )?${name}`) }).first().click();
      await demo.pane.getByRole("heading", { level: 1, name }).waitFor();
      await openFolds(demo);
      await look(step, paneFrame(demo));
      if (step !== "scoring") continue;
      for (const way of ["cards", "pairs"] as const) {
        await demo.pane.getByRole("radio", { name: analysisWords(language).t(`weighting.ways.${way}`) }).check();
        await demo.pane.locator(way === "cards" ? "[data-card]" : "li select").first().waitFor();
        await look(`${step}, ${way}`, paneFrame(demo));
      }
    }
    expect(found).toEqual([]);
    await demo.page.context().close();
  });
});
