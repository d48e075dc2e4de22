import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analysisWords } from "../../src/words/analysis-words.js";
import { createWords } from "../../src/words/words.js";
import { sheetWords } from "../../src/words/sheets.js";
import { languagesOr } from "./both-languages.js";
import { openDemo, type OpenDemo } from "./open-demo.js";
import { paneFrame } from "./pane-pages.js";

let open: OpenDemo;
beforeAll(async () => {
  open = await openDemo();
});
afterAll(async () => {
  await open.close();
});

describe.each(languagesOr("en"))("the pages of governance, communication and decisions in %s", (language) => {
  const words = createWords(language);
  const governing = analysisWords(language);
  const texts = sheetWords(language);

  it("are reached from home and write what was clicked", async () => {
    const demo = await open.open(language);
    await demo.openExample();
    for (const page of ["governance", "communication", "decisions"] as const) {
      await demo.pane.getByRole("button", { name: words.t(`pane.pages.${page}`), exact: true }).click();
      await demo.pane.getByRole("heading", { level: 1, name: words.t(`pane.pages.${page}`) }).waitFor();
      await demo.pane.getByRole("heading", { level: 2 }).first().waitFor();
      expect(await paneFrame(demo).evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
      await demo.pane.getByRole("button", { name: words.t("pane.shell.home"), exact: true }).click();
    }

    await demo.pane.getByRole("button", { name: words.t("pane.pages.governance"), exact: true }).click();
    const staff = demo.pane.getByRole("radiogroup", { name: texts.questions.ownStaff });
    await staff.getByRole("radio", { name: texts.choices.yesNo.yes }).click();
    await demo.pane.getByText(governing.t("governing.form.explained")).waitFor();
    await demo.pane.getByText(words.t("actions.set-answer.done")).first().waitFor();
    const { tabs, formulas } = texts;
    await expect.poll(() => demo.page.evaluate(([tab, text]) => window.mutualiserHost?.model.sheetNamed(tab)?.rows.flat().some((cell) => cell?.value === text) ?? false, [tabs.Governance, formulas.formExplained] as const)).toBe(true);
    expect(demo.faults).toEqual([]);
  });
});
