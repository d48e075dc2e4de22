import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../src/words/language.js";
import { createWords } from "../../src/words/words.js";
import { openDemo, type DemoPage, type OpenDemo } from "./open-demo.js";
import { paneFrame } from "./pane-pages.js";

let open: OpenDemo;
/** Pages with the small example; tests in one language share theirs. */
const demos = new Map<Language, DemoPage>();

beforeAll(async () => {
  open = await openDemo();
  for (const language of ["fr", "en"] as const) {
    const demo = await open.open(language);
    await demo.openExample();
    demos.set(language, demo);
  }
});
afterAll(async () => {
  await open.close();
});

/** The pane on the page of this step. */
async function openStep(language: Language, step: RegExp): Promise<DemoPage> {
  const demo = demos.get(language) ?? expect.unreachable(`the demo in ${language}`);
  const home = demo.pane.getByRole("button", { name: createWords(language).t("pane.shell.home"), exact: true });
  if ((await home.count()) > 0) await home.click();
  await demo.pane.getByRole("button", { name: step }).first().click();
  return demo;
}

/** Browsers complain of how the slider of the components is styled. */
const isOurs = (fault: string): boolean => !fault.includes("slider-vertical");

/** Holds back the results of workers, so that what they calculate lasts as long as the test wants; the call that is returned lets them through. */
async function holdResults(demo: DemoPage): Promise<() => Promise<unknown>> {
  const frame = paneFrame(demo);
  await frame.evaluate(`(() => {
    const listen = Worker.prototype.addEventListener;
    const held = [];
    let holds = true;
    window.letResultsThrough = () => { holds = false; for (const hear of held) hear(); };
    Worker.prototype.addEventListener = function (type, hear) {
      listen.call(this, type, (event) => {
        if (holds && event.data?.type === "result") held.push(() => hear(event));
        else hear(event);
      });
    };
  })()`);
  return () => frame.evaluate("letResultsThrough()");
}

describe("a million weightings", () => {
  it("are drawn in a worker while the page answers the mouse and the keyboard, and sharpen the figures", async () => {
    const demo = await openStep("fr", /Évaluation/);
    const { pane } = demo;
    await pane.getByRole("button", { name: "Rangs pour tous les poids possibles" }).click();
    const error = pane.getByText(/Erreur type\s:\s/);
    const before = await error.innerText();
    const letResultsThrough = await holdResults(demo);
    const worker = demo.page.waitForEvent("worker");
    await pane.getByRole("button", { name: /^Tirer 1\s000\s000 pondérations$/ }).click();
    const ended = (await worker).waitForEvent("close", { timeout: 60_000 });
    const progress = pane.getByRole("progressbar", { name: /pondérations/ });
    await progress.waitFor();

    const fold = pane.locator("h2 > button[aria-expanded=false]").first();
    const title = await fold.innerText();
    await fold.click();
    const unfolded = pane.locator("h2 > button[aria-expanded=true]", { hasText: title }).first();
    await unfolded.waitFor();
    await unfolded.press("Enter");
    await pane.locator("h2 > button[aria-expanded=false]", { hasText: title }).first().waitFor();
    expect(await progress.count()).toBe(1);
    expect(await error.innerText()).toBe(before);

    await letResultsThrough();
    await pane.getByText(/^1\s000\s000 pondérations tirées\.$/).waitFor({ timeout: 60_000 });
    await ended;
    expect(await pane.getByText(/Erreur type\s:\s0,0\d+ point/).count()).toBe(1);
    expect(await error.innerText()).not.toBe(before);
    expect(demo.faults.filter(isOurs)).toEqual([]);
  });

  it("show how far they are, and stop when they are cancelled", async () => {
    const demo = await openStep("en", /Scoring/);
    await demo.pane.getByRole("button", { name: "Ranks under any weights" }).click();
    const letResultsThrough = await holdResults(demo);
    const worker = demo.page.waitForEvent("worker");
    await demo.pane.getByRole("button", { name: "Draw 1,000,000 weightings" }).click();
    await demo.pane.getByRole("progressbar", { name: "Drawing weightings" }).waitFor();
    const ended = (await worker).waitForEvent("close");
    await demo.pane.getByRole("button", { name: "Cancel the draw" }).click();
    await ended;
    await demo.pane.getByRole("button", { name: "Draw 1,000,000 weightings" }).waitFor();
    expect(await demo.pane.getByText(/weightings drawn/).count()).toBe(0);
    expect(demo.faults.filter(isOurs)).toEqual([]);
    await letResultsThrough();
  });
});

describe("the groups that would do better apart", () => {
  it("are tried in a worker", async () => {
    const demo = await openStep("en", /Contributions/);
    const worker = demo.page.waitForEvent("worker");
    await demo.pane.getByRole("button", { name: "Would a group do better apart?" }).click();
    await worker;
    await demo.pane.getByRole("columnheader", { name: "Shapley", exact: false }).waitFor();
    expect(demo.faults.filter(isOurs)).toEqual([]);
  });
});
