import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analysisWords } from "../../src/words/analysis-words.js";
import { createWords } from "../../src/words/words.js";
import { languagesOr } from "./both-languages.js";
import { openDemo, type DemoPage, type OpenDemo } from "./open-demo.js";

let open: OpenDemo;
beforeAll(async () => {
  open = await openDemo();
});
afterAll(async () => {
  await open.close();
});

describe.each(languagesOr("fr"))("weights in %s", (language) => {
  const words = createWords(language);
  const analysis = analysisWords(language);
  let demo: DemoPage;

  // Both tests begin on the page of scores, and leave the weights of the example in use.
  beforeAll(async () => {
    demo = await open.open(language);
    await demo.openExample();
    await demo.pane.getByRole("button", { name: new RegExp(`^(.*, )?${words.t("pane.steps.scoring")}`) }).first().click();
  });
  afterAll(async () => {
    await demo.page.context().close();
  });

  it("follow from cards moved by keyboard and from comparisons, and count once they are used; one undo takes them back", async () => {
    const { pane, page } = demo;
    await pane.getByRole("radio", { name: analysis.t("weighting.ways.cards") }).check();
    // The second card goes up beside the first: its button keeps the focus.
    const up = pane.locator("[data-card=C2] button").first();
    await up.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => up.evaluate((button) => button.ownerDocument.activeElement === button)).toBe(true);
    const label = words.t("actions.set-weighting.done");
    await pane.getByText(new RegExp(label)).waitFor();

    await pane.getByRole("radio", { name: analysis.t("weighting.ways.pairs") }).check();
    await pane.getByRole("combobox").first().selectOption("-9");
    await pane.getByRole("combobox").nth(1).selectOption("9");
    const again = pane.getByRole("button", { name: analysis.t("weighting.pairs.lookAgain") });
    await again.click();
    expect(await pane.locator("select:focus").count()).toBe(1);
    const use = pane.getByRole("button", { name: words.t("actions.use-weights.label") });
    await use.click();
    await pane.getByText(analysis.t("weighting.proposal.inUse")).waitFor();
    await pane.getByRole("button", { name: words.t("actions.undo.label"), exact: true }).last().click();
    await use.waitFor();
    expect(demo.faults.filter((fault) => !fault.includes("slider-vertical"))).toEqual([]);
  });

  it("fit a pane of 320 pixels", async () => {
    const { pane } = demo;
    await demo.page.locator("iframe").evaluate((frame) => Object.assign(frame.style, { width: "320px", minWidth: "0", flex: "none" }));
    for (const way of ["points", "cards", "pairs"] as const) {
      await pane.getByRole("radio", { name: analysis.t(`weighting.ways.${way}`) }).check();
      await pane.locator(way === "points" ? "input[type=range]" : way === "cards" ? "[data-card]" : "li select").first().waitFor();
      expect(await pane.locator("html").evaluate((html) => html.clientWidth)).toBe(320);
      const wide = await pane.locator("main").evaluate((main) => main.scrollWidth - main.clientWidth);
      expect(wide).toBeLessThanOrEqual(0);
    }
  });
});
