import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "playwright-core";
import type { AxeResults } from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analysisWords } from "../../src/words/analysis-words.js";
import { createWords } from "../../src/words/words.js";
import { sheetWords } from "../../src/words/sheets.js";
import { openDemo, type OpenDemo } from "./open-demo.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let open: OpenDemo;
beforeAll(async () => {
  open = await openDemo();
});
afterAll(async () => {
  await open.close();
});

async function obstacles(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe);
  const { violations } = await frame.evaluate<AxeResults>(`axe.run(document, { iframes: false, runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })`);
  return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)}`));
}

describe.each(["en", "fr"] as const)("the pages of governance, communication and decisions in %s", (language) => {
  const words = createWords(language);
  const governing = analysisWords(language);
  const texts = sheetWords(language);

  it("are reached from home, keep the rules of accessibility, and write what was clicked", async () => {
    const demo = await open.open(language);
    await demo.openExample();
    const frame = demo.page.frames().find((candidate) => candidate.url().includes("pane.html")) ?? expect.unreachable("the demo has a pane");
    const found: string[] = [];
    for (const page of ["governance", "communication", "decisions"] as const) {
      await demo.pane.getByRole("button", { name: words.t(`pane.pages.${page}`), exact: true }).click();
      await demo.pane.getByRole("heading", { level: 1, name: words.t(`pane.pages.${page}`) }).waitFor();
      await demo.pane.getByRole("heading", { level: 2 }).first().waitFor();
      found.push(...(await obstacles(frame)).map((obstacle) => `${page}: ${obstacle}`));
      expect(await frame.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
      await demo.pane.getByRole("button", { name: words.t("pane.shell.home"), exact: true }).click();
    }
    expect(found).toEqual([]);

    await demo.pane.getByRole("button", { name: words.t("pane.pages.governance"), exact: true }).click();
    const staff = demo.pane.getByRole("radiogroup", { name: texts.questions.ownStaff });
    await staff.getByRole("radio", { name: texts.choices.yesNo.yes }).click();
    await demo.pane.getByText(governing.t("governing.form.against")).waitFor();
    await demo.pane.getByText(words.t("actions.set-answer.done")).first().waitFor();
    const { tabs, formulas } = texts;
    await expect.poll(() => demo.page.evaluate(([tab, text]) => window.mutualiserHost?.model.sheetNamed(tab)?.rows.flat().some((cell) => cell?.value === text) ?? false, [tabs.Governance, formulas.formExplained] as const)).toBe(true);
    expect(demo.faults).toEqual([]);
  });
});
