import type { Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type {} from "../../src/demo/page/host-frame.js";
import { analysisWords } from "../../src/words/analysis-words.js";
import { createWords } from "../../src/words/words.js";
import { openDemo, type DemoPage, type OpenDemo } from "./open-demo.js";
import { openFolds, paneFrame } from "./pane-pages.js";

const words = createWords("en");
const analysis = analysisWords("en");

let open: OpenDemo;
let demo: DemoPage;
beforeAll(async () => {
  open = await openDemo();
  demo = await open.open("en");
  await demo.openExample();
});
afterAll(async () => {
  await open.close();
});
afterEach(async () => {
  expect(demo.faults.filter((fault) => !fault.includes("slider-vertical"))).toEqual([]);
  const home = demo.pane.getByRole("button", { name: words.t("pane.shell.home"), exact: true });
  if (await home.isVisible()) await home.click();
});

/** Goes to the page of a step from its list on the first page. */
async function goTo(step: "partners" | "overlap" | "scoring" | "pilot" | "contributions"): Promise<void> {
  await demo.pane.getByRole("button", { name: new RegExp(`^(.*, )?${words.t(`pane.steps.${step}`)}`) }).first().click();
  await demo.pane.getByRole("progressbar", { name: words.t("pane.shell.opening") }).waitFor({ state: "detached" });
}

async function unfold(title: string): Promise<void> {
  const fold = demo.pane.getByRole("button", { name: title, exact: true });
  if ((await fold.getAttribute("aria-expanded")) === "false") await fold.click();
}

/** What a table of the workbook holds in a column that is known by its header, row after row. */
const column = (table: string, header: string): Promise<unknown[]> =>
  demo.page.evaluate(
    ([name, wanted]) => {
      const found = window.mutualiserHost?.model.tableNamed(name);
      if (!found) return [];
      const at = found.ref.column + found.columns.findIndex((each) => each.name === wanted);
      return Array.from({ length: found.bodyRect().rows }, (_, row) => found.sheet.cellAt(found.bodyRect().row + row, at)?.value ?? null);
    },
    [table, header] as const,
  );

describe("figures typed in the pane", () => {
  it("go in on leaving the last box, without Enter", async () => {
    const { pane, page } = demo;
    await goTo("partners");
    await unfold(analysis.t("filling.readiness"));
    await pane.getByRole("combobox", { name: analysis.t("filling.partner") }).first().selectOption({ index: 0 });
    await pane.getByRole("textbox", { name: /^Share of its means/ }).fill("37");
    await page.keyboard.press("Tab");
    await expect.poll(async () => (await column("Partners", "Committable share of means"))[0]).toBe(0.37);
    await pane.getByText(/when you pause or leave the box/).waitFor();
  });
});

describe("items added in the pane", () => {
  it("are where one goes on: their dimension, and the first box of theirs", async () => {
    const { pane, page } = demo;
    await goTo("overlap");
    await pane.getByRole("combobox", { name: words.t("pane.overlap.dimension") }).last().selectOption("audiences");
    await pane.getByRole("textbox", { name: words.t("pane.overlap.addLabel") }).fill("Alumni\nCompanies");
    await pane.getByRole("button", { name: words.t("actions.add-items.label"), exact: true }).click();
    const box = pane.getByRole("textbox", { name: /^Alumni/ });
    await expect.poll(() => box.evaluate((element) => element.ownerDocument.activeElement === element)).toBe(true);
    expect(await pane.getByRole("combobox", { name: words.t("pane.overlap.dimension") }).first().inputValue()).toBe("audiences");
    await page.keyboard.type("21");
    await expect.poll(async () => (await column("Audiences", "Companies"))[0]).toBe(1);
  });
});

describe("a long write", () => {
  it("says that it writes before it begins", async () => {
    const { pane } = demo;
    await goTo("contributions");
    const frame = paneFrame(demo);
    await frame.evaluate((sentence) => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const look = (): void => {
        // What stands there when a frame begins is painted with it.
        if ([...document.querySelectorAll("[aria-live=polite]")].some((element) => element.textContent === sentence)) seen.push(sentence);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }, words.t("pane.shell.writing"));
    await pane.getByRole("button", { name: words.t("actions.balance-contributions.label"), exact: true }).click();
    await pane.getByText(new RegExp(words.t("actions.balance-contributions.done"))).first().waitFor();
    expect(await frame.evaluate(() => (window as unknown as { seen: string[] }).seen.length)).toBeGreaterThan(0);
  });
});

describe("charts of the pane", () => {
  const widthOf = (chart: Locator): Promise<number> => chart.evaluate((svg) => svg.getBoundingClientRect().width);

  it("follow its width down to 200 pixels", async () => {
    const { pane, page } = demo;
    for (const step of ["scoring", "pilot"] as const) {
      await goTo(step);
      await openFolds(demo);
      const chart = pane.locator("[inert] svg[role], [inert] svg").first();
      await chart.waitFor();
      const before = await widthOf(chart);
      await page.locator("iframe").evaluate((frame) => Object.assign(frame.style, { width: "200px", minWidth: "0", flex: "none" }));
      await expect.poll(() => widthOf(chart)).toBeLessThanOrEqual(168);
      await page.locator("iframe").evaluate((frame) => Object.assign(frame.style, { width: "100%" }));
      await expect.poll(() => widthOf(chart)).toBe(before);
      await pane.getByRole("button", { name: words.t("pane.shell.home"), exact: true }).click();
    }
  });

  it("draw between which weights the ranking stays, and say it", async () => {
    await goTo("scoring");
    await unfold(analysis.t("analysis.solidity.stability"));
    const bars = demo.pane.getByRole("img", { name: /now; the first place stays for .+%, the whole ranking for .+%\.$/ });
    await bars.first().waitFor();
    expect(await bars.count()).toBe(6);
    // The mark of today's weight stands within both intervals.
    const places = await bars.first().evaluate((bar) => [...bar.children].map((part) => ({ left: part.getBoundingClientRect().left, right: part.getBoundingClientRect().right })));
    const [wide, narrow, now] = places;
    expect(now?.left).toBeGreaterThanOrEqual((narrow?.left ?? 0) - 2);
    expect(now?.right).toBeLessThanOrEqual((narrow?.right ?? 0) + 2);
    expect(narrow?.left).toBeGreaterThanOrEqual((wide?.left ?? 0) - 0.5);
    expect(narrow?.right).toBeLessThanOrEqual((wide?.right ?? 0) + 0.5);
  });
});
