import type { Frame, Locator } from "playwright-core";
import { analysisWords } from "../../src/words/analysis-words.js";
import { createWords } from "../../src/words/words.js";
import type { Language } from "../../src/words/language.js";
import type { DemoPage } from "./open-demo.js";

/** The frame of the pane. */
export function paneFrame(demo: DemoPage): Frame {
  const frame = demo.page.frames().find((candidate) => candidate.url().includes("pane.html"));
  if (frame === undefined) throw new Error("The demo has no pane.");
  return frame;
}

/** Opens what stays closed until it is asked for, and waits for what it calculates. */
export async function openFolds(demo: DemoPage): Promise<void> {
  const closed = demo.pane.locator("h2 > button[aria-expanded=false]");
  while ((await closed.count()) > 0) await closed.first().press("Enter");
  const choice = demo.pane.locator("section:has(> h2 > button) select");
  if ((await choice.count()) > 0) await choice.first().selectOption({ index: 1 });
  await demo.pane.getByText(analysisWords("en").t("analysis.wait")).or(demo.pane.getByText(analysisWords("fr").t("analysis.wait"))).first().waitFor({ state: "detached" });
}

/**
 * Goes from home to the page of every entry in the list of steps, and opens all that is folded there.
 *
 * @param demo a demo with a project, its pane on the home page
 * @param language language of the pane
 * @param visit called on each page, with its title
 * @returns titles of the pages, in the order of the list
 */
export async function eachPage(demo: DemoPage, language: Language, visit: (title: string) => Promise<void>): Promise<string[]> {
  const words = createWords(language);
  const entries = (): Locator => demo.pane.getByRole("navigation", { name: words.t("pane.steps.title") }).getByRole("button");
  const titles: string[] = [];
  const count = await entries().count();
  for (let entry = 0; entry < count; entry += 1) {
    await entries().nth(entry).click();
    const back = demo.pane.getByRole("button", { name: words.t("pane.shell.home"), exact: true });
    await back.waitFor();
    // The title is there at once; the page below it when its code has come.
    await demo.pane.getByRole("progressbar", { name: words.t("pane.shell.opening") }).waitFor({ state: "detached" });
    const title = await demo.pane.getByRole("heading", { level: 1 }).first().innerText();
    await openFolds(demo);
    await visit(title);
    titles.push(title);
    await back.click();
    await entries().first().waitFor();
  }
  return titles;
}
